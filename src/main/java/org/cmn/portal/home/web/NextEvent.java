package org.cmn.portal.home.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.events.EventList;
import org.cmn.portal.events.EventView;
import org.cmn.portal.events.Registrations;
import org.cmn.portal.member.CurrentActor;

/**
 * What is coming, on the first page: the next event with a seat or a place in line, else the next that takes place; and the
 * seats that the waiting list gave this member lately, which they had no part in and would not look for.
 */
@Named
@RequestScoped
public class NextEvent {

	/** For so long a seat that came free is news. */
	private static final Duration NEWS = Duration.ofDays(7);

	@Inject
	private CurrentActor current;

	@Inject
	private Registrations registrations;

	@Inject
	private Clock clock;

	private EventView event;
	private List<EventView> movedUp;

	@PostConstruct
	void load() {
		List<EventView> coming = registrations.list(current.get(), false, 1, EventList.LARGEST).items().stream().filter(one -> !one.isCancelled()).toList();
		var since = clock.instant().minus(NEWS);
		movedUp = coming.stream().filter(one -> one.own().isConfirmed()).filter(one -> one.own().movedUpAt() != null && one.own().movedUpAt().isAfter(since)).toList();
		event = coming.stream().filter(NextEvent::mine).findFirst().or(() -> coming.stream().findFirst()).orElse(null);
	}

	/** Null when nothing is planned. */
	public EventView getEvent() {
		return event;
	}

	/** Events at which a seat came free for this member within the last days. */
	public List<EventView> getMovedUp() {
		return movedUp;
	}

	public boolean isMine() {
		return event != null && mine(event);
	}

	private static boolean mine(EventView event) {
		return event.own().isConfirmed() || event.own().isWaiting();
	}
}
