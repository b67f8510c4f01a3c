package org.cmn.portal.platform.security;

import java.time.Instant;

/**
 * A sign-in on its way to Keycloak and back. Each tab has its own.
 *
 * @param state    names it in the address that Keycloak sends back
 * @param nonce    must stand in the ID token
 * @param verifier proves that the code is redeemed by who asked for it (PKCE)
 * @param target   the page to return to
 */
record PendingSignIn(String state, String nonce, String verifier, String target, Instant startedAt) {

	@Override
	public String toString() {
		return "PendingSignIn since " + startedAt;
	}
}
