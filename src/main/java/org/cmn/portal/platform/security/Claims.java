package org.cmn.portal.platform.security;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jwt.JWTClaimsSet;

/** Turns the claims of a verified token into an {@link Identity}. Claims of an unexpected shape are left out, not guessed. */
final class Claims {

	private Claims() {
	}

	static Identity identity(JWTClaimsSet claims) {
		var name = Tokens.text(claims, "name");
		if (name == null) {
			name = Tokens.text(claims, "preferred_username");
		}
		return new Identity(claims.getSubject(), name == null ? claims.getSubject() : cut(name, 200), email(claims), roles(claims),
				locale(claims), zone(claims), claims.getIssueTime().toInstant(), Tokens.text(claims, "sid"));
	}

	/** Keycloak puts realm roles into {@code realm_access.roles} by itself; the realm file adds a flat {@code roles}. */
	private static Set<String> roles(JWTClaimsSet claims) {
		var roles = new HashSet<String>();
		collect(claims.getClaim("roles"), roles);
		if (claims.getClaim("realm_access") instanceof Map<?, ?> access) {
			collect(access.get("roles"), roles);
		}
		return roles;
	}

	private static void collect(Object claim, Set<String> roles) {
		if (claim instanceof List<?> list) {
			list.stream().filter(String.class::isInstance).map(String.class::cast).forEach(roles::add);
		}
	}

	private static String email(JWTClaimsSet claims) {
		var email = Tokens.text(claims, "email");
		return email == null || email.length() > 320 ? null : email;
	}

	private static Locale locale(JWTClaimsSet claims) {
		var tag = Tokens.text(claims, "locale");
		return tag == null ? null : Locale.forLanguageTag(tag.replace('_', '-'));
	}

	private static ZoneId zone(JWTClaimsSet claims) {
		var zone = Tokens.text(claims, "zoneinfo");
		try {
			return zone == null ? null : ZoneId.of(zone);
		} catch (DateTimeException e) {
			return null;
		}
	}

	private static String cut(String text, int limit) {
		return text.codePointCount(0, text.length()) <= limit ? text : text.substring(0, text.offsetByCodePoints(0, limit));
	}
}
