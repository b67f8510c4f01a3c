package org.cmn.portal.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which resources wait for a curator, by what the library knows of them. */
@ApplicationScoped
class ReviewStore {

	/** Since it first was what it is now: what is edited, or taken off and put back, keeps its place. */
	private static final String WAITING_SINCE = "select r, (select min(v.at) from ResourceVersion v where v.resourceId = r.id and v.status = r.status) as since";

	private static final String DRAFTS = " from Resource r where r.status = org.cmn.portal.library.ResourceStatus.DRAFT";
	private static final String FOLLOWED = " from Resource r where r.status = org.cmn.portal.library.ResourceStatus.PUBLISHED and exists"
			+ " (select s.id from Resource s where s.successorOf = r.id and s.status = org.cmn.portal.library.ResourceStatus.PUBLISHED)";

	private static final String IN_REVIEW = " from Resource r where r.status = org.cmn.portal.library.ResourceStatus.IN_REVIEW";
	private static final String DUE = " from Resource r where r.status = org.cmn.portal.library.ResourceStatus.PUBLISHED and r.reviewDue <= :today";

	@PersistenceContext
	private EntityManager entityManager;

	/** The oldest first: they have waited longest. */
	List<ResourceCard> drafts(int from, int size) {
		return waiting(DRAFTS, from, size).stream().map(ResourceCard::of).toList();
	}

	long drafts() {
		return count(DRAFTS);
	}

	/** Published although what replaces them is published too. */
	List<ResourceCard> followed(int from, int size) {
		return waiting(FOLLOWED, from, size).stream().map(ResourceCard::of).toList();
	}

	/** What is published and replaces them, by the ids of what is replaced; of several the first by id. */
	Map<String, ResourceCard> replacing(Collection<String> ids) {
		return ids.isEmpty() ? Map.of() : entityManager.createQuery("select s from Resource s where s.successorOf in :ids and s.status = org.cmn.portal.library.ResourceStatus.PUBLISHED order by s.id", Resource.class)
				.setParameter("ids", ids).getResultStream().map(ResourceCard::of).collect(Collectors.toMap(card -> card.get(ResourceField.SUCCESSOR_OF), card -> card, (first, other) -> first));
	}

	/** Whether it is published although what replaces it is published too. */
	boolean isFollowed(Resource resource) {
		return entityManager.createQuery("select count(r)" + FOLLOWED + " and r.id = :id", Long.class).setParameter("id", resource.id()).getSingleResult() > 0;
	}

	long followed() {
		return count(FOLLOWED);
	}

	/** The oldest first. */
	List<Resource> inReview(int from, int size) {
		return waiting(IN_REVIEW, from, size);
	}

	long inReview() {
		return count(IN_REVIEW);
	}

	/** What should have been read again by this day, the longest due first. */
	List<ResourceCard> due(LocalDate today, int from, int size) {
		return entityManager.createQuery("select r" + DUE + " order by r.reviewDue, r.id", Resource.class).setParameter("today", today).setFirstResult(from).setMaxResults(size)
				.getResultStream().map(ResourceCard::of).toList();
	}

	long due(LocalDate today) {
		return entityManager.createQuery("select count(r)" + DUE, Long.class).setParameter("today", today).getSingleResult();
	}

	/** Ids of resources that nobody had published before this moment. */
	Set<String> firstPublishedSince(Instant since) {
		return Set.copyOf(entityManager.createQuery("select distinct v.resourceId from ResourceVersion v where v.at > :since and v.status = org.cmn.portal.library.ResourceStatus.PUBLISHED and not exists"
				+ " (select e.number from ResourceVersion e where e.resourceId = v.resourceId and e.at <= :since and e.status = org.cmn.portal.library.ResourceStatus.PUBLISHED)", String.class)
				.setParameter("since", since).setMaxResults(10_000).getResultList());
	}

	private List<Resource> waiting(String which, int from, int size) {
		return entityManager.createQuery(WAITING_SINCE + which + " order by since, r.id", Object[].class).setFirstResult(from).setMaxResults(size)
				.getResultStream().map(row -> (Resource) row[0]).toList();
	}

	private long count(String which) {
		return entityManager.createQuery("select count(r)" + which, Long.class).getSingleResult();
	}
}
