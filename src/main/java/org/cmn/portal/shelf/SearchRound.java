package org.cmn.portal.shelf;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;

/** Looks every quarter of an hour whether something new fits the searches that members keep. On each node: telling the same twice changes nothing. */
@ApplicationScoped
class SearchRound {

	private static final Duration TICK = Duration.ofMinutes(15);

	@Inject
	private SavedSearches searches;

	@Inject
	private Background background;

	void begin(@Observes @Priority(3000) @Initialized(ApplicationScoped.class) Object start) {
		background.every(TICK, "looking for what is new for kept searches", searches::tellNews);
	}
}
