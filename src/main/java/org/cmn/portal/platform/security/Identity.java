package org.cmn.portal.platform.security;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * What a verified token says about a person.
 *
 * @param email    null when Keycloak does not tell it
 * @param roles    realm roles as Keycloak names them, its own included
 * @param locale   null when the person chose none
 * @param zone     null when the person chose none
 * @param issuedAt when Keycloak said so: of two claims the newer one counts
 * @param sid      Keycloak's session, null for tokens outside of one
 */
public record Identity(String subject, String name, String email, Set<String> roles, Locale locale, ZoneId zone, Instant issuedAt, String sid) {

	public Identity {
		roles = Set.copyOf(roles);
	}
}
