package org.cmn.portal.platform.security;

/** A token that is not believed. Its message names the check, never a part of the token (promise P4). */
class TokenRefused extends Exception {

	private static final long serialVersionUID = 1L;

	TokenRefused(String check) {
		super(check, null, false, false);
	}
}
