package org.cmn.portal.shelf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** All queries of the room. Those of a member's own things begin with the member: nobody's else can come out. */
@ApplicationScoped
class ShelfStore {

	@PersistenceContext
	private EntityManager entityManager;

	void add(Object row) {
		entityManager.persist(row);
	}

	void remove(Object row) {
		entityManager.remove(row);
	}

	/** One of a member's changes after the other: two clicks are one row. */
	void lock(UUID member) {
		entityManager.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 62))").setParameter(1, member.toString()).getSingleResult();
	}

	Optional<ShelfItem> item(UUID member, String resource) {
		return first(ShelfItem.class, "select i from ShelfItem i where i.memberId = :member and i.resourceId = :resource", member, resource);
	}

	Optional<Opinion> opinion(UUID member, String resource) {
		return first(Opinion.class, "select o from Opinion o where o.memberId = :member and o.resourceId = :resource", member, resource);
	}

	Optional<LinkReport> openReport(UUID member, String resource) {
		return first(LinkReport.class, "select r from LinkReport r where r.settledAt is null and r.memberId = :member and r.resourceId = :resource", member, resource);
	}

	private <T> Optional<T> first(Class<T> type, String jpql, UUID member, String resource) {
		return entityManager.createQuery(jpql, type).setParameter("member", member).setParameter("resource", resource).getResultStream().findFirst();
	}

	List<ShelfItem> items(UUID member) {
		return own(ShelfItem.class, "select i from ShelfItem i where i.memberId = :member order by i.savedAt desc", member);
	}

	List<Opinion> opinions(UUID member) {
		return own(Opinion.class, "select o from Opinion o where o.memberId = :member order by o.givenAt desc", member);
	}

	List<LinkReport> reports(UUID member) {
		return own(LinkReport.class, "select r from LinkReport r where r.memberId = :member order by r.reportedAt desc", member);
	}

	List<Suggestion> suggestions(UUID member) {
		return own(Suggestion.class, "select s from Suggestion s where s.memberId = :member order by s.madeAt desc", member);
	}

	List<SavedSearch> searches(UUID member) {
		return own(SavedSearch.class, "select s from SavedSearch s where s.memberId = :member order by s.savedAt desc", member);
	}

	/** Of everybody. */
	Map<UUID, List<SavedSearch>> searchesByMember() {
		return entityManager.createQuery("select s from SavedSearch s", SavedSearch.class).getResultList().stream().collect(Collectors.groupingBy(SavedSearch::memberId));
	}

	private <T> List<T> own(Class<T> type, String jpql, UUID member) {
		return entityManager.createQuery(jpql, type).setParameter("member", member).getResultList();
	}

	Optional<SavedSearch> search(UUID id) {
		return Optional.ofNullable(entityManager.find(SavedSearch.class, id));
	}

	List<Opinion> opinionsOf(String resource) {
		return entityManager.createQuery("select o from Opinion o where o.resourceId = :resource order by o.givenAt desc", Opinion.class).setParameter("resource", resource)
				.setMaxResults(1000).getResultList();
	}

	/** The oldest first: they have waited longest. */
	List<Suggestion> openSuggestions(int from, int size) {
		return entityManager.createQuery("select s from Suggestion s where s.settledAt is null order by s.madeAt", Suggestion.class).setFirstResult(from).setMaxResults(size).getResultList();
	}

	long openSuggestions() {
		return entityManager.createQuery("select count(s) from Suggestion s where s.settledAt is null", Long.class).getSingleResult();
	}

	/** The newest first: what was dealt with last is what somebody wants back. */
	List<Suggestion> settledSuggestions(int from, int size) {
		return entityManager.createQuery("select s from Suggestion s where s.settledAt is not null order by s.settledAt desc, s.id", Suggestion.class).setFirstResult(from).setMaxResults(size)
				.getResultList();
	}

	long settledSuggestions() {
		return entityManager.createQuery("select count(s) from Suggestion s where s.settledAt is not null", Long.class).getSingleResult();
	}

	Optional<Suggestion> suggestionLocked(UUID id) {
		return Optional.ofNullable(entityManager.find(Suggestion.class, id, LockModeType.PESSIMISTIC_WRITE));
	}

	/** Resource and number of open reports, the most reported first. */
	List<Object[]> reported(int from, int size) {
		return entityManager.createQuery("select r.resourceId, count(r) from LinkReport r where r.settledAt is null group by r.resourceId order by count(r) desc, r.resourceId", Object[].class)
				.setFirstResult(from).setMaxResults(size).getResultList();
	}

	long reported() {
		return entityManager.createQuery("select count(distinct r.resourceId) from LinkReport r where r.settledAt is null", Long.class).getSingleResult();
	}

	List<LinkReport> openReports(String resource) {
		return entityManager.createQuery("select r from LinkReport r where r.settledAt is null and r.resourceId = :resource", LinkReport.class).setParameter("resource", resource).getResultList();
	}

	/** Those that were settled last, all at once. */
	List<LinkReport> lastSettled(String resource) {
		return entityManager.createQuery("select r from LinkReport r where r.resourceId = :resource and r.settledAt = (select max(s.settledAt) from LinkReport s where s.resourceId = :resource)"
				+ " and not exists (select o.id from LinkReport o where o.settledAt is null and o.memberId = r.memberId and o.resourceId = r.resourceId)", LinkReport.class)
				.setParameter("resource", resource).getResultList();
	}
}
