package org.cmn.portal.shelf;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All queries for feed keys. */
@ApplicationScoped
class FeedStore {

	@PersistenceContext
	private EntityManager entityManager;

	void add(FeedKey key) {
		entityManager.persist(key);
	}

	void remove(FeedKey key) {
		entityManager.remove(key);
	}

	/** One of a member's changes after the other: two clicks make one key, and then the next. */
	void lock(UUID member) {
		entityManager.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 72))").setParameter(1, member.toString()).getSingleResult();
	}

	Optional<FeedKey> of(UUID member) {
		return Optional.ofNullable(entityManager.find(FeedKey.class, member));
	}

	Optional<FeedKey> byHash(String hash) {
		return entityManager.createQuery("select k from FeedKey k where k.keyHash = :hash", FeedKey.class).setParameter("hash", hash).getResultStream().findFirst();
	}
}
