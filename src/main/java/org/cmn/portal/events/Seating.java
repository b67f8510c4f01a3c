package org.cmn.portal.events;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;

/**
 * How the seats of an event stand just now, for somebody; and who gets those that are free. Works in the transaction of a
 * front desk, which has locked the event's row before it lets anybody move.
 */
@ApplicationScoped
class Seating {

	private EventStore store;
	private Clock clock;
	private Audit audit;
	private Event<Object> facts;

	protected Seating() {
	}

	@Inject
	Seating(EventStore store, Clock clock, Audit audit, Event<Object> facts) {
		this.store = store;
		this.clock = clock;
		this.audit = audit;
		this.facts = facts;
	}

	/** Gives every free seat to the next in line; each move is told once, because only this transaction can make it. */
	void moveUp(Actor actor, CommunityEvent event, Instant now) {
		var free = (int) seats(event).moveUp();
		if (free == 0 || !event.movesUp(now)) {
			return;
		}
		for (var next : store.nextInLine(event.id(), free)) {
			next.moveUp(store.freeSeat(event.id(), event.capacity()), now);
			store.flush();
			audit.record(actor, "event.moved-up", "event:" + event.id() + " member:" + next.memberId());
			facts.fire(new MovedUp(event.id(), next.memberId(), now));
		}
	}

	/** Many at once, with few questions. */
	List<EventView> views(Actor actor, List<CommunityEvent> events, Instant now) {
		var ids = events.stream().map(CommunityEvent::id).toList();
		var confirmed = store.counts(ids, RegistrationStatus.CONFIRMED);
		var waiting = store.counts(ids, RegistrationStatus.WAITING);
		var own = actor.memberId() == null ? Map.<UUID, Registration>of() : store.registrations(ids, actor.memberId());
		return events.stream().map(event -> EventView.of(event,
				new SeatPolicy(event.capacity(), confirmed.getOrDefault(event.id(), 0L), waiting.getOrDefault(event.id(), 0L)),
				standing(own.get(event.id())), actor.is(Role.COORDINATOR), now)).toList();
	}

	EventView view(Actor actor, CommunityEvent event, Instant now) {
		var own = actor.memberId() == null ? null : store.registration(event.id(), actor.memberId()).orElse(null);
		return EventView.of(event, seats(event), standing(own), actor.is(Role.COORDINATOR), now);
	}

	private Standing standing(Registration own) {
		if (own == null) {
			return Standing.NONE;
		}
		var place = own.status() == RegistrationStatus.WAITING ? store.place(own) : 0;
		return new Standing(own.status(), place, own.movedUpAt());
	}

	SeatPolicy seats(CommunityEvent event) {
		return new SeatPolicy(event.capacity(), store.count(event.id(), RegistrationStatus.CONFIRMED), store.count(event.id(), RegistrationStatus.WAITING));
	}

	/** PostgreSQL keeps microseconds: what is answered now is what is read later. */
	Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}
}
