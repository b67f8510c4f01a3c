package org.cmn.portal.platform.security;

import java.util.Optional;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.refusal.Refused;

/** Finds out who a bearer token stands for. A token that is not believed is refused, never passed over for a cookie. */
@ApplicationScoped
public class BearerCallers {

	private static final String CLAIMS = BearerCallers.class.getName() + ".claims";
	private static final String PERSON = BearerCallers.class.getName() + ".person";

	@Inject
	private Tokens tokens;

	@Inject
	private Directory directory;

	@Inject
	private SignInTrail trail;

	static boolean isTried(HttpServletRequest request) {
		return request.getHeader("Authorization") != null;
	}

	/** @throws Refused when a token was given and does not hold */
	Caller of(HttpServletRequest request) {
		var header = request.getHeader("Authorization");
		if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
			throw new Refused(SecurityReason.TOKEN_NOT_VALID);
		}
		try {
			var claims = tokens.access(header.substring(7).strip());
			var person = directory.admit(Claims.identity(claims));
			if (person.isEmpty()) {
				trail.refused(claims.getSubject(), "token.refused", "deactivated");
				throw new Refused(SecurityReason.ACCOUNT_DEACTIVATED);
			}
			request.setAttribute(CLAIMS, claims);
			request.setAttribute(PERSON, person.get());
			return new Caller(claims.getSubject(), null);
		} catch (TokenRefused e) {
			trail.refused("token.refused", e.getMessage());
			throw new Refused(SecurityReason.TOKEN_NOT_VALID);
		}
	}

	/** Whom the token let in, read from the database for this very request; nothing for a request by cookie. */
	public static Optional<Person> person(HttpServletRequest request) {
		return Optional.ofNullable((Person) request.getAttribute(PERSON));
	}

	/** The claims of the token that made this request, nothing for a request by cookie. */
	static Optional<JWTClaimsSet> claims(HttpServletRequest request) {
		return Optional.ofNullable((JWTClaimsSet) request.getAttribute(CLAIMS));
	}
}
