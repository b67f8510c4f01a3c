package org.cmn.portal.platform.time;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The one clock. Nothing else asks the machine for the time, so that a test can set it. */
@ApplicationScoped
public class ClockProducer {

	@Produces
	@Dependent
	Clock clock() {
		return Clock.systemUTC();
	}
}
