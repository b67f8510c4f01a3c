package org.cmn.portal.platform.time;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The one clock. Nothing else asks the machine for the time, so that a test can set it. */
@ApplicationScoped
public class ClockProducer {

	/** In microseconds, as PostgreSQL keeps them: an answer now and the same answer later are equal. */
	@Produces
	@Dependent
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
	}
}
