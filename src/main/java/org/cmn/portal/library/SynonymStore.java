package org.cmn.portal.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.cmn.portal.platform.persistence.LikePattern;

/** All queries about synonyms. */
@ApplicationScoped
class SynonymStore {

	private static final String HOLDING = " from SynonymEntry s where (lower(s.term) like :part or lower(s.equivalents) like :part or lower(s.note) like :part)";

	@PersistenceContext
	private EntityManager entityManager;

	List<SynonymEntry> all() {
		return entityManager.createQuery("select s from SynonymEntry s order by s.term, s.equivalents", SynonymEntry.class).getResultList();
	}

	/** @param part may be empty */
	List<SynonymEntry> list(String part, int from, int size) {
		return holding("select s" + HOLDING + " order by lower(s.term), s.equivalents", SynonymEntry.class, part).setFirstResult(from).setMaxResults(size).getResultList();
	}

	long count(String part) {
		return holding("select count(s)" + HOLDING, Long.class, part).getSingleResult();
	}

	private <T> TypedQuery<T> holding(String jpql, Class<T> type, String part) {
		return entityManager.createQuery(jpql, type).setParameter("part", LikePattern.containing(part));
	}

	Map<String, Long> senses(Collection<String> terms) {
		return terms.isEmpty() ? Map.of() : entityManager.createQuery("select s.term, count(s) from SynonymEntry s where s.term in :terms group by s.term", Object[].class)
				.setParameter("terms", terms).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
	}

	Optional<SynonymEntry> find(UUID id) {
		return Optional.ofNullable(entityManager.find(SynonymEntry.class, id));
	}

	Optional<SynonymEntry> findLocked(UUID id) {
		return Optional.ofNullable(entityManager.find(SynonymEntry.class, id, LockModeType.PESSIMISTIC_WRITE));
	}

	/** Whether another line says the same of the same term already. */
	boolean isKnown(SynonymInput input, UUID except) {
		return entityManager.createQuery("select s from SynonymEntry s where s.term = :term and s.equivalents = :equivalents", SynonymEntry.class)
				.setParameter("term", input.term()).setParameter("equivalents", input.joined()).getResultStream().anyMatch(one -> !one.id().equals(except));
	}

	void add(SynonymEntry synonym) {
		entityManager.persist(synonym);
	}

	void remove(SynonymEntry synonym) {
		entityManager.remove(synonym);
	}

	/** Writes what was changed, so that it has its new version. */
	void flush() {
		entityManager.flush();
	}

	String stamp() {
		var row = entityManager.createQuery("select count(s), max(s.changedAt) from SynonymEntry s", Object[].class).getSingleResult();
		return row[0] + " " + row[1];
	}
}
