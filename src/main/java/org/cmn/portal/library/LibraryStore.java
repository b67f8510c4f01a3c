package org.cmn.portal.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
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

	private static final List<Term> LANGUAGES = List.of(new Term("en", "English", "anglais"), new Term("fr", "French", "français"));

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

	/** One light statement, whatever the number of ids: for lists of which the rest is known. */
	List<Cards.State> states(Collection<String> ids) {
		List<?> rows = ids.isEmpty() ? List.of() : entityManager.createNativeQuery("select id, version, status from resource where id = any(string_to_array(?1, ';'))")
				.setParameter(1, String.join(";", ids)).getResultList();
		return rows.stream().map(row -> (Object[]) row).map(row -> new Cards.State((String) row[0], ((Number) row[1]).longValue(), ResourceStatus.valueOf((String) row[2]))).toList();
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

	/** Topics and professions of all of them with one query each. */
	private static List<Resource> whole(TypedQuery<Resource> query) {
		return query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "r.topics").setHint("eclipselink.batch", "r.professions").getResultList();
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

	/** Writes what was changed, so that the version has its new number, and keeps it. */
	void keepVersion(Resource resource, Deed deed, UUID memberId) {
		entityManager.flush();
		entityManager.persist(new ResourceVersion(resource, deed, memberId));
		addresses.keep(Map.of(resource.id(), resource.content().get(ResourceField.URL)));
	}

	/** The newest first. */
	List<ResourceVersion> versions(String id) {
		return entityManager.createQuery("select v from ResourceVersion v where v.resourceId = :id order by v.number desc", ResourceVersion.class)
				.setParameter("id", id).getResultList();
	}

	Vocabulary vocabulary() {
		var lists = new EnumMap<Facet, List<Term>>(Facet.class);
		lists.put(Facet.ORGANISATION, terms("select e from Organisation e order by e.code", Organisation.class));
		lists.put(Facet.TOPIC, terms("select e from Topic e order by e.position", Topic.class));
		lists.put(Facet.PROFESSION, terms("select e from Profession e order by e.position", Profession.class));
		lists.put(Facet.KIND, terms("select e from Kind e order by e.position", Kind.class));
		lists.put(Facet.LANGUAGE, LANGUAGES);
		return new Vocabulary(lists);
	}

	private <T extends VocabularyEntry> List<Term> terms(String jpql, Class<T> type) {
		return entityManager.createQuery(jpql, type).getResultStream().map(VocabularyEntry::term).toList();
	}

	void addOrganisation(Organisation organisation) {
		entityManager.persist(organisation);
	}

	List<SynonymEntry> synonyms() {
		return entityManager.createQuery("select s from SynonymEntry s order by s.term", SynonymEntry.class).getResultList();
	}

	void add(SynonymEntry synonym) {
		entityManager.persist(synonym);
	}

	String synonymsStamp() {
		var row = entityManager.createQuery("select count(s), max(s.changedAt) from SynonymEntry s", Object[].class).getSingleResult();
		return row[0] + " " + row[1];
	}

	/** Writes rows in bulk: the database takes a JSON array apart, one statement for a whole stretch of the import. */
	void insertAll(String rows, Instant now) {
		bulk("""
				insert into resource (id, title, title_fr, url, organisation, summary, summary_fr, kind, jurisdiction, language, phone, hours,
				    cost, published_year, owner_note, successor_of, verified, reviewed, status, created_at, changed_at, version)
				select id, title, title_fr, url, organisation, summary, summary_fr, kind, jurisdiction, language, phone, hours,
				    cost, published_year, owner_note, successor_of, verified, reviewed, status, ?2, ?2, version from\s""" + ROWS, rows, now);
	}

	void updateAll(String rows, Instant now) {
		bulk("""
				update resource set title = r.title, title_fr = r.title_fr, url = r.url, organisation = r.organisation, summary = r.summary,
				    summary_fr = r.summary_fr, kind = r.kind, jurisdiction = r.jurisdiction, language = r.language, phone = r.phone,
				    hours = r.hours, cost = r.cost, published_year = r.published_year, owner_note = r.owner_note,
				    successor_of = r.successor_of, verified = r.verified, reviewed = r.reviewed, status = r.status, changed_at = ?2,
				    version = r.version from\s""" + ROWS + " where resource.id = r.id", rows, now);
		bulk("delete from resource_topic using " + ROWS + " where resource_id = r.id", rows, null);
		bulk("delete from resource_profession using " + ROWS + " where resource_id = r.id", rows, null);
	}

	void insertCodes(String rows) {
		bulk("insert into resource_topic (resource_id, topic) select r.id, code from " + ROWS + ", unnest(string_to_array(r.topics, ';')) as code", rows, null);
		bulk("insert into resource_profession (resource_id, profession) select r.id, code from " + ROWS + ", unnest(string_to_array(r.professions, ';')) as code", rows, null);
	}

	void insertVersions(String rows, Instant now, UUID memberId) {
		entityManager.createNativeQuery("""
				insert into resource_version (resource_id, number, at, member_id, deed, status, content)
				select r.id, r.version, ?2, cast(nullif(?3, '') as uuid), 'IMPORTED', r.status, r.content from\s""" + ROWS)
				.setParameter(1, rows).setParameter(2, Timestamp.from(now)).setParameter(3, memberId == null ? "" : memberId.toString()).executeUpdate();
	}

	/** Forgets what was read: the statements above went past it. */
	void forget() {
		entityManager.clear();
	}

	private static final String ROWS = """
			jsonb_to_recordset(cast(?1 as jsonb)) as r(id text, title text, title_fr text, url text, organisation text, summary text,
			summary_fr text, kind text, topics text, professions text, jurisdiction text, language text, phone text, hours text, cost text,
			published_year integer, owner_note text, successor_of text, verified boolean, reviewed boolean, status text, version bigint, content text)""";

	private void bulk(String sql, String rows, Instant now) {
		var query = entityManager.createNativeQuery(sql).setParameter(1, rows);
		if (now != null) {
			query.setParameter(2, Timestamp.from(now));
		}
		query.executeUpdate();
	}
}
