package org.cmn.portal.platform.security;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;

/**
 * Goes round the live sign-ins every two seconds and ends those that no longer hold, also when nobody asks for a page:
 * an open socket must not outlive its member (promise S3).
 */
@ApplicationScoped
public class Sweeper {

	private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());
	private static final Duration PAUSE = Duration.ofSeconds(2);

	@Inject
	private SessionRegistry registry;

	@Inject
	private SessionCallers callers;

	@Inject
	private Freshness freshness;

	@Inject
	private Background background;

	void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
		background.every(PAUSE, "going round the sign-ins", this::sweep);
	}

	private void refresh(SignIn signIn) {
		try {
			freshness.ensure(signIn);
		} catch (KeycloakUnavailable e) {
			// The next request or frame is refused, the next round asks again.
			LOG.log(Level.FINE, e.getMessage());
		}
	}

	void sweep() {
		try {
			// A Keycloak that answers slowly must not delay the next round.
			callers.holding(registry.all()).stream().filter(freshness::isDue).forEach(signIn -> background.run("token refresh", () -> refresh(signIn)));
		} catch (RuntimeException e) {
			LOG.log(Level.WARNING, "A round over the sign-ins was cut short: {0}", e.getClass().getName());
		}
	}
}
