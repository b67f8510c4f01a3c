package org.cmn.portal.library;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.cmn.portal.platform.persistence.LikePattern;
import org.cmn.portal.search.SearchSource.Changed;

/** All queries of the library. */
@ApplicationScoped
class LibraryStore {

	/** Any constant: the advisory lock that lets one at a time bring in what was not there before. */
	private static final long ADDING_LOCK = 7_263_001L;

	@PersistenceContext
	private EntityManager entityManager;

	@Inject
	private DuplicateStore addresses;

	/** By which addresses are told apart. */
	DuplicateStore addresses() {
		return addresses;
	}

	/** Until the end of the transaction. What is asked after it is what the one before has left: no id is given twice. */
	void lockForAdding() {
		entityManager.createNativeQuery("select pg_advisory_xact_lock(?1)").setParameter(1, ADDING_LOCK).getSingleResult();
	}

	/** What can be no id is not asked for: PostgreSQL refuses some characters with a fault. */
	Optional<Resource> find(String id) {
		return ResourceIds.isOne(id) ? Optional.ofNullable(entityManager.find(Resource.class, id)) : Optional.empty();
	}

	/** One writer at a time: two who save at once are told apart by the version, not by an error at the commit. */
	Optional<Resource> findLocked(String id) {
		return ResourceIds.isOne(id) ? Optional.ofNullable(entityManager.find(Resource.class, id, LockModeType.PESSIMISTIC_WRITE)) : Optional.empty();
	}

	boolean exists(String id) {
		return !existing(Set.of(id)).isEmpty();
	}

	Set<String> existing(Collection<String> ids) {
		return ids.isEmpty() ? Set.of() : new LinkedHashSet<>(entityManager.createQuery("select r.id from Resource r where r.id in :ids", String.class)
				.setParameter("ids", ids).getResultList());
	}

	List<Resource> byIds(Collection<String> ids) {
		return ids.isEmpty() ? List.of() : whole(entityManager.createQuery("select r from Resource r where r.id in :ids", Resource.class).setParameter("ids", ids));
	}

	/** In the order of their ids, so that two imports at once do not wait for each other in a circle. */
	List<Resource> byIdsLocked(Collection<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		entityManager.createNativeQuery("select id from resource where id = any(string_to_array(?1, ';')) order by id for update")
				.setParameter(1, String.join(";", ids)).getResultList();
		return byIds(ids);
	}

	List<Resource> successorsOf(String id) {
		return whole(entityManager.createQuery("select r from Resource r where r.successorOf = :id order by r.id", Resource.class).setParameter("id", id));
	}

	/** Whether a resource replaces another one, straight or by those between. */
	boolean comesAfter(String id, String other) {
		return (Boolean) entityManager.createNativeQuery("with recursive before (id) as (select successor_of from resource where id = ?1"
				+ " union select r.successor_of from resource r join before b on r.id = b.id) select exists (select 1 from before where id = ?2)")
				.setParameter(1, id).setParameter(2, other).getSingleResult();
	}

	/** Whether any resource has a counterpart: most files have none, and need not be asked about. */
	boolean anyPair() {
		return !entityManager.createQuery("select r.id from Resource r where r.counterpart is not null", String.class).setMaxResults(1).getResultList().isEmpty();
	}

	/** Whom these name as their counterparts and who does not name them, and by whom. */
	Map<String, String> namedOneSidedly(Collection<String> ids) {
		var named = new LinkedHashMap<String, String>();
		pairs("select b.id, a.id from resource a join resource b on b.id = a.counterpart where a.id = any(string_to_array(?1, ';')) and b.counterpart is distinct from a.id order by b.id", ids)
				.forEach(row -> named.putIfAbsent((String) row[0], (String) row[1]));
		return named;
	}

	/** Who names one of these as a counterpart without being named by it. */
	List<String> left(Collection<String> ids) {
		return pairs("select b.id, a.id from resource b join resource a on a.id = b.counterpart where a.id = any(string_to_array(?1, ';')) and a.counterpart is distinct from b.id order by b.id", ids)
				.stream().map(row -> (String) row[0]).toList();
	}

	@SuppressWarnings("unchecked")
	private List<Object[]> pairs(String sql, Collection<String> ids) {
		entityManager.flush();
		return entityManager.createNativeQuery(sql).setParameter(1, String.join(";", ids)).getResultList();
	}

	/** @param part may be empty; @param status null for all */
	List<Resource> list(ResourceStatus status, String part, int from, int size) {
		return whole(listed("select r", status, part, Resource.class, " order by r.changedAt desc, r.id").setFirstResult(from).setMaxResults(size));
	}

	long count(ResourceStatus status, String part) {
		return listed("select count(r)", status, part, Long.class, "").getSingleResult();
	}

	private <T> TypedQuery<T> listed(String select, ResourceStatus status, String part, Class<T> type, String order) {
		var where = " from Resource r where (lower(r.title) like :part or lower(r.titleFr) like :part or lower(r.url) like :part or r.id like :part)";
		var query = entityManager.createQuery(select + where + (status == null ? "" : " and r.status = :status") + order, type)
				.setParameter("part", LikePattern.containing(part));
		return status == null ? query : query.setParameter("status", status);
	}

	/** Topics, professions and places of all of them with one query each. */
	private static List<Resource> whole(TypedQuery<Resource> query) {
		return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.topics").setHint("eclipselink.batch", "r.professions").setHint("eclipselink.batch", "r.places").getResultList();
	}

	List<String> idsAfter(String after, int limit) {
		return entityManager.createQuery("select r.id from Resource r where r.id > :after order by r.id", String.class)
				.setParameter("after", after).setMaxResults(limit).getResultList();
	}

	List<Changed> changedSince(Instant moment) {
		return entityManager.createQuery("select r.id, r.version from Resource r where r.changedAt >= :moment", Object[].class)
				.setParameter("moment", moment).getResultStream().map(row -> new Changed((String) row[0], (Long) row[1])).toList();
	}

	void add(Resource resource) {
		entityManager.persist(resource);
	}

	private static String text(UUID memberId) {
		return memberId == null ? "" : memberId.toString();
	}

	/** Writes what was changed, so that the version has its new number, and keeps it. */
	void keepVersion(Resource resource, Deed deed, UUID memberId) {
		entityManager.flush();
		entityManager.createNativeQuery("update resource set reviewer = cast(nullif(?2, '') as uuid), sent_by = cast(nullif(?3, '') as uuid) where id = ?1")
				.setParameter(1, resource.id()).setParameter(2, text(resource.reviewer())).setParameter(3, text(resource.sentBy())).executeUpdate();
		entityManager.persist(new ResourceVersion(resource, deed, memberId));
		addresses.keep(Map.of(resource.id(), resource.content().get(ResourceField.URL)));
	}

	/** The newest first. */
	List<ResourceVersion> versions(String id) {
		return entityManager.createQuery("select v from ResourceVersion v where v.resourceId = :id order by v.number desc", ResourceVersion.class)
				.setParameter("id", id).getResultList();
	}

	Optional<ResourceVersion> version(String id, long number) {
		return ResourceIds.isOne(id) ? versions(id).stream().filter(version -> version.number() == number).findFirst() : Optional.empty();
	}

	/** At any time until now. */
	boolean wasPublished(String id) {
		return entityManager.createQuery("select count(v) from ResourceVersion v where v.resourceId = :id and v.status = :published", Long.class)
				.setParameter("id", id).setParameter("published", ResourceStatus.PUBLISHED).getSingleResult() > 0;
	}

	/** Forgets what was read: the statements above went past it. */
	void forget() {
		entityManager.clear();
	}
}
