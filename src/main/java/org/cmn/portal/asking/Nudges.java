package org.cmn.portal.asking;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Looks which questions wait too long, by the clock of who was asked, and tells it. */
@ApplicationScoped
@Transactional
public class Nudges {

	@Inject
	private AskStore store;

	@Inject
	private Waits waits;

	@Inject
	private Clock clock;

	@Inject
	private Event<AsksLate> late;

	public void look() {
		var lines = store.unanswered();
		var clocks = waits.of(lines);
		late.fire(new AsksLate(lines.stream().filter(line -> clocks.get(line.id()).days() >= AskCard.NUDGE_MENTOR)
				.map(line -> new AsksLate.Late(line.id(), line.mentor(), clocks.get(line.id()).days() >= AskCard.NUDGE_COORDINATOR)).toList(), clock.instant()));
	}
}
