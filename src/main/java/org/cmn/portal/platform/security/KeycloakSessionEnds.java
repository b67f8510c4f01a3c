package org.cmn.portal.platform.security;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;

/**
 * When a sign-in ends here, the Keycloak session goes too: otherwise whoever sits down at that screen next would be let
 * in again without a password. While Keycloak is away, what has to end waits until it is back.
 */
@ApplicationScoped
public class KeycloakSessionEnds {

	private static final Duration PAUSE = Duration.ofSeconds(5);
	private static final int AT_MOST = 1_000;

	@Inject
	Background background;

	@Inject
	Keycloak keycloak;

	@Inject
	KeycloakReach reach;

	/** Lost with the process, like the sign-ins themselves; Keycloak then ends them when they have been idle. */
	private final Queue<TokenSet> waiting = new ArrayBlockingQueue<>(AT_MOST);

	void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
		background.every(PAUSE, "ending Keycloak sessions", this::endThoseThatWait);
	}

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
		if (signIn.tokens() != null) {
			background.run("end Keycloak session", () -> endNow(signIn));
		}
	}

	/** @return false when Keycloak is there and did not confirm it: then only the browser can */
	boolean endNow(SignIn signIn) {
		return keycloak.end(signIn.tokens().refreshToken()) || !reach.answersNow() && waiting.offer(signIn.tokens());
	}

	void endThoseThatWait() {
		while (!waiting.isEmpty() && reach.answers()) {
			keycloak.end(waiting.remove().refreshToken());
		}
	}
}
