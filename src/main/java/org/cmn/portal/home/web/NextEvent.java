package org.cmn.portal.home.web;

import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.events.EventView;
import org.cmn.portal.events.Registrations;
import org.cmn.portal.member.CurrentActor;

/** The next event on the first page: the next one with a seat or a place in line, else the next that takes place. */
@Named
@RequestScoped
public class NextEvent {

	private static final int FAR_ENOUGH = 20;

	@Inject
	private CurrentActor current;

	@Inject
	private Registrations registrations;

	private EventView event;

	@PostConstruct
	void load() {
		List<EventView> coming = registrations.list(current.get(), false, 0, FAR_ENOUGH).items().stream().filter(one -> !one.isCancelled()).toList();
		event = coming.stream().filter(NextEvent::mine).findFirst().or(() -> coming.stream().findFirst()).orElse(null);
	}

	/** Null when nothing is planned. */
	public EventView getEvent() {
		return event;
	}

	public boolean isMine() {
		return event != null && mine(event);
	}

	private static boolean mine(EventView event) {
		return event.own().isConfirmed() || event.own().isWaiting();
	}
}
