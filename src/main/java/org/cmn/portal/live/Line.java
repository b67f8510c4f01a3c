package org.cmn.portal.live;

import java.security.Principal;
import java.util.UUID;

/**
 * By what right a socket is open. Travels from the handshake to the endpoint as its user principal.
 *
 * @param signIn the key of the live sign-in: a browser's, or that of a ticket, which ends with its token
 */
record Line(UUID member, String subject, String signIn) implements Principal {

	@Override
	public String getName() {
		return subject;
	}
}
