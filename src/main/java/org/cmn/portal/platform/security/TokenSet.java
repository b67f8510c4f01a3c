package org.cmn.portal.platform.security;

import java.time.Instant;

/** What Keycloak gave for one sign-in. Kept in memory only, and never printed (promise P4). */
record TokenSet(String idToken, String accessToken, String refreshToken, Instant accessEnds) {

	@Override
	public String toString() {
		return "TokenSet until " + accessEnds;
	}
}
