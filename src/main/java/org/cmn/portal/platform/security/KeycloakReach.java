package org.cmn.portal.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether Keycloak answers. Asked before a browser is sent there: at a door behind which nobody is, a browser shows its
 * own error, while our page says what is the matter. Remembered for a few seconds, so that a crowd asks once.
 */
@ApplicationScoped
public class KeycloakReach {

	private static final Duration KEEP_GOOD = Duration.ofSeconds(10);
	private static final Duration KEEP_BAD = Duration.ofSeconds(3);

	@Inject
	Keycloak keycloak;

	@Inject
	Clock clock;

	private boolean last;
	private Instant until = Instant.MIN;

	/** Asked anew, for whoever has just got no answer. */
	synchronized boolean answersNow() {
		until = Instant.MIN;
		return answers();
	}

	/** Takes as long as {@link Keycloak} waits when nobody answers, and then nothing for {@link #KEEP_BAD}. */
	public synchronized boolean answers() {
		if (!clock.instant().isBefore(until)) {
			last = keycloak.answers();
			until = clock.instant().plus(last ? KEEP_GOOD : KEEP_BAD);
		}
		return last;
	}
}
