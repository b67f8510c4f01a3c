package org.cmn.portal.events;

import java.util.Set;
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
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.text.Folded;
import org.cmn.portal.platform.time.Zones;

/**
 * The front desk of events: the calendar, signing up and giving up. What a coordinator does is {@link Scheduling}.
 * Whatever touches seats locks the event's row first, once, and counts only then (promise R1).
 */
@ApplicationScoped
@Transactional
public class Registrations {

	/** Signing up and giving up together; each takes the event's row, for which others wait. */
	static final Limit SIGN_UPS = Limit.perMinute("sign-up", 30);

	/** Of more events than that nobody looks for one by a word in a list. */
	private static final int SEARCHED = 500;

	private EventStore store;
	private Seating seating;
	private Zones zones;
	private Audit audit;
	private Event<Object> facts;
	private RateLimit rates;

	protected Registrations() {
	}

	@Inject
	Registrations(EventStore store, Seating seating, Zones zones, Audit audit, Event<Object> facts, RateLimit rates) {
		this.store = store;
		this.seating = seating;
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
		var now = seating.now();
		var number = Math.clamp(page, 1, EventList.LAST);
		var limit = Math.clamp(size, 1, EventList.LARGEST);
		var events = store.list(past, now, (number - 1) * limit, limit);
		return new EventList(store.count(past, now), number, limit, seating.views(actor, events, now));
	}

	/**
	 * The same of the next (or latest) {@value #SEARCHED} events, those in whose titles and descriptions, in both languages, all words stand, whole or
	 * as parts, whatever accents and capitals.
	 *
	 * @param words of none, every event has all
	 */
	public EventList find(Actor actor, String words, boolean past, int page, int size) {
		actor.requireAny(Role.values());
		var asked = Folded.words(words);
		var now = seating.now();
		var number = Math.clamp(page, 1, EventList.LAST);
		var limit = Math.clamp(size, 1, EventList.LARGEST);
		var found = store.list(past, now, 0, SEARCHED).stream().filter(event -> event.details().says(asked)).toList();
		return new EventList(found.size(), number, limit, seating.views(actor, found.stream().skip((number - 1L) * limit).limit(limit).toList(), now));
	}

	/** @throws Refused not found */
	public EventView event(Actor actor, UUID id) {
		actor.requireAny(Role.values());
		return seating.view(actor, store.find(id).orElseThrow(Refused::notFound), seating.now());
	}

	/** Who has a seat or waits for one. For the portal itself, to tell them something. */
	public Set<UUID> membersOf(UUID event) {
		return store.activeMembers(event);
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
		var now = seating.now();
		var registration = store.registration(id, actor.memberId()).orElse(null);
		if (registration == null || !registration.isActive()) {
			var status = event.admit(now, seating.seats(event), zones, actor.zone());
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
		return seating.view(actor, event, now);
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
		var now = seating.now();
		if (event.isOver(now)) {
			throw new Refused(EventReason.EVENT_OVER);
		}
		store.registration(id, actor.memberId()).filter(Registration::isActive).ifPresent(registration -> {
			registration.giveUp();
			store.flush();
			audit.record(actor, "event.given-up", "event:" + id);
			facts.fire(new SeatGivenUp(id, actor.memberId(), now));
			seating.moveUp(actor, event, now);
		});
		return seating.view(actor, event, now);
	}
}
