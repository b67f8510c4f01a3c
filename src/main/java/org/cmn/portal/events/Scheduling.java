package org.cmn.portal.events;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Zones;

/** The coordinator's desk: schedules events, changes and cancels them, and sees who comes. For everyone else there is nothing here. */
@ApplicationScoped
@Transactional
public class Scheduling {

	@Inject
	private EventStore store;

	@Inject
	private Seating seating;

	@Inject
	private Zones zones;

	@Inject
	private Audit audit;

	@Inject
	private Event<Object> facts;

	/** @throws Refused not found unless a coordinator asks; one entry for each wrong field */
	public EventView schedule(Actor actor, EventInput input) {
		actor.requireAny(Role.COORDINATOR);
		var now = seating.now();
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
		return seating.view(actor, event, now);
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
		var now = seating.now();
		event.requireAhead(now);
		var checks = new Checks();
		var details = input.read(zones, now, event.opens(), checks);
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
		seating.moveUp(actor, event, now);
		return seating.view(actor, event, now);
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
		var now = seating.now();
		if (event.status() != wanted) {
			requireVersion(event, version);
			event.become(wanted, now);
			store.flush();
			var cancelled = wanted == EventStatus.CANCELLED;
			audit.record(actor, cancelled ? "event.cancelled" : "event.reinstated", "event:" + id);
			facts.fire(cancelled ? new EventCancelled(id, now) : new EventReinstated(id, now));
			seating.moveUp(actor, event, now);
		}
		return seating.view(actor, event, now);
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
}
