package org.cmn.portal.events;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** All queries of the room. Counts are always taken from the rows: there is no counter that could go wrong. */
@ApplicationScoped
class EventStore {

	@PersistenceContext
	private EntityManager entityManager;

	void add(CommunityEvent event) {
		entityManager.persist(event);
	}

	void add(Registration registration) {
		entityManager.persist(registration);
	}

	/** Sends what is pending, so that the next count sees it and a broken constraint shows here. */
	void flush() {
		entityManager.flush();
	}

	Optional<CommunityEvent> find(UUID event) {
		return Optional.ofNullable(entityManager.find(CommunityEvent.class, event));
	}

	/** Whoever else wants this event's seats waits until this transaction ends. */
	Optional<CommunityEvent> lock(UUID event) {
		return Optional.ofNullable(entityManager.find(CommunityEvent.class, event, LockModeType.PESSIMISTIC_WRITE));
	}

	List<CommunityEvent> byIds(Collection<UUID> events) {
		return events.isEmpty() ? List.of() : entityManager.createQuery("select e from CommunityEvent e where e.id in :events", CommunityEvent.class).setParameter("events", events).getResultList();
	}

	boolean isEmpty() {
		return entityManager.createQuery("select count(e) from CommunityEvent e", Long.class).getSingleResult() == 0;
	}

	long count(boolean past, Instant now) {
		return entityManager.createQuery("select count(e) from CommunityEvent e where " + when(past), Long.class).setParameter("now", now).getSingleResult();
	}

	/** What comes next first; of the past the latest first. */
	List<CommunityEvent> list(boolean past, Instant now, int offset, int limit) {
		var order = past ? " order by e.starts desc, e.id" : " order by e.starts, e.id";
		return entityManager.createQuery("select e from CommunityEvent e where " + when(past) + order, CommunityEvent.class)
				.setParameter("now", now).setFirstResult(offset).setMaxResults(limit).getResultList();
	}

	private static String when(boolean past) {
		return past ? "e.ends <= :now" : "e.ends > :now";
	}

	Optional<Registration> registration(UUID event, UUID member) {
		return entityManager.createQuery("select r from Registration r where r.eventId = :event and r.memberId = :member", Registration.class)
				.setParameter("event", event).setParameter("member", member).getResultStream().findFirst();
	}

	Map<UUID, Registration> registrations(Collection<UUID> events, UUID member) {
		return events.isEmpty() ? Map.of()
				: entityManager.createQuery("select r from Registration r where r.eventId in :events and r.memberId = :member", Registration.class)
						.setParameter("events", events).setParameter("member", member).getResultStream()
						.collect(Collectors.toMap(Registration::eventId, Function.identity()));
	}

	Set<UUID> activeMembers(UUID event) {
		return Set.copyOf(entityManager.createQuery("select r.memberId from Registration r where r.eventId = :event and r.status <> :cancelled", UUID.class)
				.setParameter("event", event).setParameter("cancelled", RegistrationStatus.CANCELLED).getResultList());
	}

	long count(UUID event, RegistrationStatus status) {
		return entityManager.createQuery("select count(r) from Registration r where r.eventId = :event and r.status = :status", Long.class)
				.setParameter("event", event).setParameter("status", status).getSingleResult();
	}

	/** How many people are confirmed, or waiting, at each of these events; none where nobody is. */
	Map<UUID, Long> counts(Collection<UUID> events, RegistrationStatus status) {
		return events.isEmpty() ? Map.of()
				: entityManager.createQuery("select r.eventId, count(r) from Registration r where r.eventId in :events and r.status = :status group by r.eventId",
						Object[].class).setParameter("events", events).setParameter("status", status).getResultStream()
						.collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
	}

	/** 1 for the next in line. */
	long place(Registration waiting) {
		return entityManager.createQuery("""
				select count(r) from Registration r
				where r.eventId = :event and r.status = :waiting and r.number <= :number""", Long.class)
				.setParameter("event", waiting.eventId()).setParameter("waiting", RegistrationStatus.WAITING).setParameter("number", waiting.number()).getSingleResult();
	}

	List<Registration> nextInLine(UUID event, int limit) {
		return entityManager.createQuery("select r from Registration r where r.eventId = :event and r.status = :waiting order by r.number", Registration.class)
				.setParameter("event", event).setParameter("waiting", RegistrationStatus.WAITING).setMaxResults(limit).getResultList();
	}

	long nextNumber(UUID event) {
		return entityManager.createQuery("select coalesce(max(r.number), 0) + 1 from Registration r where r.eventId = :event", Long.class)
				.setParameter("event", event).getSingleResult();
	}

	/**
	 * The lowest free seat's number. There is one whenever the lock is held; without it somebody may have taken the last one
	 * between the count and this question, and then the booking fails rather than make a seat that is not there.
	 */
	int freeSeat(UUID event, int capacity) {
		var taken = new HashSet<>(entityManager.createQuery("select r.seat from Registration r where r.eventId = :event and r.seat is not null", Integer.class)
				.setParameter("event", event).getResultList());
		var seat = 1;
		while (taken.contains(seat)) {
			seat++;
		}
		if (seat > capacity) {
			throw new IllegalStateException("No seat is free at event " + event + ": its row was not locked");
		}
		return seat;
	}

	/** Those who have a seat, then those who wait, each in the order of arrival. */
	List<Participant> participants(UUID event) {
		return entityManager.createQuery("""
				select new org.cmn.portal.events.Participant(m.id, m.name, r.status, r.signedUpAt, r.movedUpAt)
				from Registration r, Member m where m.id = r.memberId and r.eventId = :event and r.status <> :cancelled
				order by r.status, r.number""", Participant.class)
				.setParameter("event", event).setParameter("cancelled", RegistrationStatus.CANCELLED).getResultList();
	}
}
