package org.cmn.portal.platform.security;

import java.time.Clock;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.faces.Language;

/** The last step of signing in: code for tokens, tokens for an identity, identity for a session with a new id. */
@ApplicationScoped
public class SignInCompletion {

	/** Longer than the portal's own idle limit, which says why it ended. */
	private static final int SESSION_SECONDS = 30 * 60;

	@Inject
	private Keycloak keycloak;

	@Inject
	private Tokens tokens;

	@Inject
	private Directory directory;

	@Inject
	private SessionRegistry registry;

	@Inject
	private KeycloakSessionEnds keycloakSessions;

	@Inject
	private SignInTrail trail;

	@Inject
	private Clock clock;

	/**
	 * @return the path to go on with
	 * @throws TokenRefused when code or token do not hold
	 */
	String complete(PendingSignIn pending, String code, HttpServletRequest request, HttpServletResponse response) throws TokenRefused {
		var set = keycloak.redeem(code, pending.verifier()).orElseThrow(() -> new TokenRefused("code"));
		var identity = Claims.identity(tokens.id(set.idToken(), pending.nonce(), set.accessToken()));
		var person = directory.admit(identity);
		if (person.isEmpty()) {
			keycloak.end(set.refreshToken());
			trail.refused(identity.subject(), "sign-in.refused", "deactivated");
			return SignInPrompt.ended(Ending.DEACTIVATED, ReturnTarget.HOME);
		}
		person.map(Person::locale).map(Language::cookie).ifPresent(response::addCookie);
		var session = newSession(request, identity);
		var signIn = new SignIn(SessionRegistry.newKey(), identity, session, set, clock.instant());
		trail.began(signIn);
		registry.open(signIn);
		request.getSession().setAttribute(SessionCallers.KEY, signIn.key());
		// A stranger's session is short; see EdgeFilter.
		request.getSession().setMaxInactiveInterval(SESSION_SECONDS);
		return pending.target();
	}

	/** A new id for every sign-in. Another person's pages do not survive it; one's own in other tabs do. */
	private String newSession(HttpServletRequest request, Identity identity) {
		var old = request.getSession(false);
		var earlier = old == null ? null : registry.find((String) old.getAttribute(SessionCallers.KEY)).orElse(null);
		if (earlier != null) {
			registry.end(earlier.key(), Ending.REPLACED);
			if (!Objects.equals(earlier.sid(), identity.sid())) {
				// The browser has forgotten that Keycloak session; Keycloak has not.
				keycloakSessions.end(earlier);
			}
		}
		if (old != null && (earlier == null || !earlier.subject().equals(identity.subject()))) {
			old.invalidate();
			old = null;
		}
		if (old == null) {
			return request.getSession(true).getId();
		}
		return request.changeSessionId();
	}
}
