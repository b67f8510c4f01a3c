package org.cmn.portal.asking;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;

/** Looks at the questions that wait every few minutes. On each node: telling the same twice changes nothing. */
@ApplicationScoped
class NudgeRound {

	private static final Duration TICK = Duration.ofMinutes(5);

	@Inject
	private Nudges nudges;

	@Inject
	private Background background;

	void begin(@Observes @Priority(3000) @Initialized(ApplicationScoped.class) Object start) {
		background.every(TICK, "looking at questions that wait", nudges::look);
	}
}
