package org.cmn.portal.platform.security;

import org.cmn.portal.platform.refusal.Reason;

/** Why sign-on says no. */
public enum SecurityReason implements Reason {
	/** The token is forged, expired or not for this portal. Which of these is nobody's business. */
	TOKEN_NOT_VALID(Kind.SIGN_IN),
	ACCOUNT_DEACTIVATED(Kind.SIGN_IN),
	/** A cookie alone does not prove that our own page sent the request. */
	REQUEST_NOT_FROM_THE_PORTAL(Kind.SIGN_IN),
	/** Keycloak does not answer: who is signed in goes on, who is not has to wait. */
	SIGN_IN_NOT_POSSIBLE(Kind.UNAVAILABLE);

	private final Kind kind;

	SecurityReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
