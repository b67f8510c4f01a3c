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
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Zones;

/**
 * The front desk of events: the calendar, signing up and giving up, and what a coordinator does with events. Whatever
 * touches seats locks the event's row first, once, and counts only then (promise R1).
 */
@ApplicationScoped
@Transactional
public class Registrations {

	/** Signing up and giving up together; each takes the event's row, for which others wait. */
	static final Limit SIGN_UPS = Limit.perMinute("sign-up", 30);

	private EventStore store;
	private Clock clock;
	private Zones zones;
	private Audit audit;
	private Event<Object> facts;
	private RateLimit rates;

	protected Registrations() {
	}

	@Inject
	Registrations(EventStore store, Clock clock, Zones zones, Audit audit, Event<Object> facts, RateLimit rates) {
		this.store = store;
		this.clock = clock;
		this.zones = zones;
		this.audit = audit;
		this.facts = facts;
		this.rates = rates;
	}

	/**
	 * @param past what is over, the latest first; otherwise what is still to come, the next first
	 * @param page from 1
	 * @param size 1 to {@link EventList#LARGEST}
	 */
	public EventList list(Actor actor, boolean past, int page, int size) {
		actor.requireAny(Role.values());
		var now = now();
		var number = Math.clamp(page, 1, EventList.LAST);
		var limit = Math.clamp(size, 1, EventList.LARGEST);
		var events = store.list(past, now, (number - 1) * limit, limit);
		var ids = events.stream().map(CommunityEvent::id).toList();
		var confirmed = store.counts(ids, RegistrationStatus.CONFIRMED);
		var waiting = store.counts(ids, RegistrationStatus.WAITING);
		var own = actor.memberId() == null ? Map.<UUID, Registration>of() : store.registrations(ids, actor.memberId());
		var items = events.stream().map(event -> EventView.of(event,
				new SeatPolicy(event.capacity(), confirmed.getOrDefault(event.id(), 0L), waiting.getOrDefault(event.id(), 0L)),
				standing(own.get(event.id())), actor.is(Role.COORDINATOR), now)).toList();
		return new EventList(store.count(past, now), number, limit, items);
	}

	/** @throws Refused not found */
	public EventView event(Actor actor, UUID id) {
		actor.requireAny(Role.values());
		return view(actor, store.find(id).orElseThrow(Refused::notFound), now());
	}

	/**
	 * Takes a seat, or the next place in line. Asked again it answers the same and changes nothing (promise R2).
	 *
	 * @throws Refused not found, {@link EventReason#SIGN_UP_NOT_OPEN}, {@link EventReason#SIGN_UP_CLOSED},
	 *                 {@link EventReason#EVENT_OVER}, {@link EventReason#EVENT_IS_CANCELLED}, {@link CommonReason#TOO_MANY_REQUESTS}
	 */
	public EventView signUp(Actor actor, UUID id) {
		actor.requireAny(Role.values());
		rates.spend(SIGN_UPS, actor.memberId());
		var event = store.lock(id).orElseThrow(Refused::notFound);
		var now = now();
		var registration = store.registration(id, actor.memberId()).orElse(null);
		if (registration == null || !registration.isActive()) {
			var status = event.admit(now, seats(event), zones, actor.zone());
			var number = store.nextNumber(id);
			var seat = status == RegistrationStatus.CONFIRMED ? store.freeSeat(id, event.capacity()) : null;
			if (registration == null) {
				registration = new Registration(id, actor.memberId());
				store.add(registration);
			}
			registration.signUp(status, number, seat, now);
			store.flush();
			audit.record(actor, "event.signed-up", "event:" + id);
			facts.fire(new SignedUp(id, actor.memberId(), status, now));
		}
		return view(actor, event, now);
	}

	/**
	 * Gives up a seat, which the next in line gets in the same moment, or a place in line. Who has neither changes nothing.
	 *
	 * @throws Refused not found, {@link EventReason#EVENT_OVER}, {@link CommonReason#TOO_MANY_REQUESTS}
	 */
	public EventView giveUp(Actor actor, UUID id) {
		actor.requireAny(Role.values());
		rates.spend(SIGN_UPS, actor.memberId());
		var event = store.lock(id).orElseThrow(Refused::notFound);
		var now = now();
		if (event.isOver(now)) {
			throw new Refused(EventReason.EVENT_OVER);
		}
		store.registration(id, actor.memberId()).filter(Registration::isActive).ifPresent(registration -> {
			registration.giveUp();
			store.flush();
			audit.record(actor, "event.given-up", "event:" + id);
			facts.fire(new SeatGivenUp(id, actor.memberId(), now));
			moveUp(actor, event, now);
		});
		return view(actor, event, now);
	}

	/** @throws Refused not found unless a coordinator asks; one entry for each wrong field */
	public EventView schedule(Actor actor, EventInput input) {
		actor.requireAny(Role.COORDINATOR);
		var now = now();
		var checks = new Checks();
		var details = input.read(zones, now, checks);
		if (details.starts() != null && !details.starts().isAfter(now)) {
			checks.refuse("starts", EventReason.STARTS_IN_THE_PAST);
		}
		checks.done();
		var event = new CommunityEvent(UUID.randomUUID(), details, now);
		store.add(event);
		store.flush();
		audit.record(actor, "event.scheduled", "event:" + event.id());
		facts.fire(new EventScheduled(event.id(), now));
		return view(actor, event, now);
	}

	/**
	 * More seats are given to the next in line at once; fewer than are taken are refused.
	 *
	 * @param version the one that was read: another means that somebody else saved since
	 * @throws Refused not found, {@link CommonReason#CHANGED_MEANWHILE}, {@link EventReason#EVENT_OVER},
	 *                 {@link EventReason#EVENT_IS_CANCELLED}, one entry for each wrong field
	 */
	public EventView change(Actor actor, UUID id, long version, EventInput input) {
		var event = lockForCoordinator(actor, id);
		requireVersion(event, version);
		var now = now();
		event.requireAhead(now);
		var checks = new Checks();
		var details = input.read(zones, event.opens(), checks);
		if (details.starts() != null && !details.starts().equals(event.starts()) && !details.starts().isAfter(now)) {
			checks.refuse("starts", EventReason.STARTS_IN_THE_PAST);
		}
		var confirmed = store.count(id, RegistrationStatus.CONFIRMED);
		if (details.capacity() >= 1 && details.capacity() < confirmed) {
			checks.refuse("capacity", EventReason.CAPACITY_BELOW_CONFIRMED, confirmed);
		}
		checks.done();
		event.change(details, now);
		store.flush();
		audit.record(actor, "event.changed", "event:" + id);
		facts.fire(new EventChanged(id, now));
		moveUp(actor, event, now);
		return view(actor, event, now);
	}

	/** The people keep their registrations, so that it can be taken back. Twice is once, whatever the version. */
	public EventView cancelEvent(Actor actor, UUID id, long version) {
		return become(actor, id, version, EventStatus.CANCELLED);
	}

	/** Takes the cancelling back: everybody has the seat or the place in line that they had. */
	public EventView reinstate(Actor actor, UUID id, long version) {
		return become(actor, id, version, EventStatus.SCHEDULED);
	}

	/** Who has a seat and who waits, in order. For coordinators: everybody else finds nothing here. */
	public List<Participant> participants(Actor actor, UUID id) {
		actor.requireAny(Role.COORDINATOR);
		store.find(id).orElseThrow(Refused::notFound);
		return store.participants(id);
	}

	private EventView become(Actor actor, UUID id, long version, EventStatus wanted) {
		var event = lockForCoordinator(actor, id);
		var now = now();
		if (event.status() != wanted) {
			requireVersion(event, version);
			event.become(wanted, now);
			store.flush();
			var cancelled = wanted == EventStatus.CANCELLED;
			audit.record(actor, cancelled ? "event.cancelled" : "event.reinstated", "event:" + id);
			facts.fire(cancelled ? new EventCancelled(id, now) : new EventReinstated(id, now));
			moveUp(actor, event, now);
		}
		return view(actor, event, now);
	}

	private CommunityEvent lockForCoordinator(Actor actor, UUID id) {
		actor.requireAny(Role.COORDINATOR);
		return store.lock(id).orElseThrow(Refused::notFound);
	}

	private static void requireVersion(CommunityEvent event, long version) {
		if (event.version() != version) {
			throw new Refused(CommonReason.CHANGED_MEANWHILE);
		}
	}

	/** Gives every free seat to the next in line; each move is told once, because only this transaction can make it. */
	private void moveUp(Actor actor, CommunityEvent event, Instant now) {
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

	private EventView view(Actor actor, CommunityEvent event, Instant now) {
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

	private SeatPolicy seats(CommunityEvent event) {
		return new SeatPolicy(event.capacity(), store.count(event.id(), RegistrationStatus.CONFIRMED), store.count(event.id(), RegistrationStatus.WAITING));
	}

	/** PostgreSQL keeps microseconds: what is answered now is what is read later. */
	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}
}
