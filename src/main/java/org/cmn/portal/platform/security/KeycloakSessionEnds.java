package org.cmn.portal.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;

/**
 * When the portal itself ends a sign-in, the Keycloak session goes too: otherwise whoever sits down at that screen next
 * would be let in again without a password.
 */
@ApplicationScoped
public class KeycloakSessionEnds {

	@Inject
	private Background background;

	@Inject
	private Keycloak keycloak;

	void on(@Observes SignInClosed fact) {
		var byPortal = switch (fact.why()) {
			case AWAY, TOO_LONG, DEACTIVATED -> true;
			case SIGNED_OUT, ENDED_ELSEWHERE, REPLACED, LOST -> false;
		};
		if (byPortal) {
			end(fact.signIn());
		}
	}

	/** In the background: nobody has to wait for it. */
	void end(SignIn signIn) {
		var tokens = signIn.tokens();
		if (tokens != null) {
			background.run("end Keycloak session", () -> keycloak.end(tokens.refreshToken()));
		}
	}
}
