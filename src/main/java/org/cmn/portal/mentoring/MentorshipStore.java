package org.cmn.portal.mentoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** All queries of the room. Open pairs come first, then the newest. */
@ApplicationScoped
class MentorshipStore {

	private static final String ORDER = " order by case when m.endedAt is null then 0 else 1 end, m.beganAt desc, m.id";

	@PersistenceContext
	private EntityManager entityManager;

	/** @return false when the two have an open pair: the unique index decides, also between two coordinators at once */
	boolean add(Mentorship mentorship) {
		return entityManager.createNativeQuery("""
				insert into mentorship (id, mentor_id, mentee_id, began_at) values (?1, ?2, ?3, ?4)
				on conflict (mentor_id, mentee_id) where ended_at is null do nothing""")
				.setParameter(1, mentorship.id())
				.setParameter(2, mentorship.mentorId())
				.setParameter(3, mentorship.menteeId())
				.setParameter(4, java.sql.Timestamp.from(mentorship.beganAt()))
				.executeUpdate() == 1;
	}

	Optional<Mentorship> find(UUID id) {
		return Optional.ofNullable(entityManager.find(Mentorship.class, id));
	}

	Optional<Mentorship> findLocked(UUID id) {
		return Optional.ofNullable(entityManager.find(Mentorship.class, id, LockModeType.PESSIMISTIC_WRITE));
	}

	/** @return false when the unique index says no: somebody else was quicker. The transaction is lost then. */
	boolean write() {
		try {
			entityManager.flush();
			return true;
		} catch (PersistenceException e) {
			return false;
		}
	}

	boolean openBetween(UUID mentor, UUID mentee) {
		return !entityManager.createQuery(
				"select m.id from Mentorship m where m.mentorId = :mentor and m.menteeId = :mentee and m.endedAt is null", UUID.class)
				.setParameter("mentor", mentor).setParameter("mentee", mentee).getResultList().isEmpty();
	}

	List<Mentorship> all() {
		return entityManager.createQuery("select m from Mentorship m" + ORDER, Mentorship.class).getResultList();
	}

	List<Mentorship> of(UUID member) {
		return entityManager.createQuery("select m from Mentorship m where m.mentorId = :member or m.menteeId = :member" + ORDER, Mentorship.class)
				.setParameter("member", member).getResultList();
	}
}
