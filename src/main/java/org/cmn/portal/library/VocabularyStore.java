package org.cmn.portal.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;
import org.cmn.portal.search.SearchSource.Changed;

/** All queries of the vocabularies. */
@ApplicationScoped
class VocabularyStore {

	private static final List<Term> LANGUAGES = List.of(new Term("en", "English", "anglais"), new Term("fr", "French", "français"));

	private static final Map<Facet, Class<? extends VocabularyEntry>> TYPES = new EnumMap<>(Map.of(Facet.ORGANISATION, Organisation.class, Facet.TOPIC, Topic.class,
			Facet.PROFESSION, Profession.class, Facet.KIND, Kind.class, Facet.PLACE, Place.class));

	/** Which resource has which word, each pair once. */
	private static final Map<Facet, String> USES = new EnumMap<>(Map.of(
			Facet.ORGANISATION, "select id, organisation as code from resource where organisation is not null union select id, steward from resource where steward is not null",
			Facet.TOPIC, "select resource_id as id, topic as code from resource_topic",
			Facet.PROFESSION, "select resource_id as id, profession as code from resource_profession",
			Facet.KIND, "select id, kind as code from resource where kind is not null",
			Facet.PLACE, "select resource_id as id, place as code from resource_place"));

	private static final Map<Facet, List<String>> HANGING = Map.of(Facet.TOPIC, List.of("topic.parent"), Facet.PLACE, List.of("place.parent"),
			Facet.ORGANISATION, List.of("organisation_predecessor.predecessor", "organisation_predecessor.organisation"));

	/** Above what a resource's own version will ever be. */
	private static final int STAMP = 32;

	@PersistenceContext
	private EntityManager entityManager;

	/** As of now. */
	Vocabulary vocabulary() {
		var lists = new EnumMap<Facet, List<Term>>(Facet.class);
		var merged = new EnumMap<Facet, Map<String, String>>(Facet.class);
		for (var facet : Facet.WITH_WORDS) {
			var entries = everything(facet);
			lists.put(facet, entries.stream().filter(entry -> entry.mergedInto() == null).map(VocabularyEntry::term).toList());
			var others = new HashMap<String, String>();
			entries.stream().filter(entry -> entry.mergedInto() != null).forEach(entry -> others.put(entry.code(), entry.mergedInto()));
			merged.put(facet, others);
		}
		lists.put(Facet.LANGUAGE, LANGUAGES);
		return new Vocabulary(lists, merged);
	}

	/** In the order of the list, without those that were merged into others. */
	List<VocabularyEntry> all(Facet facet) {
		return everything(facet).stream().filter(entry -> entry.mergedInto() == null).toList();
	}

	private List<VocabularyEntry> everything(Facet facet) {
		var query = entityManager.createQuery("select e from " + TYPES.get(facet).getSimpleName() + " e order by e.position, e.code", VocabularyEntry.class);
		if (facet == Facet.ORGANISATION) {
			query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "e.formerNames").setHint("eclipselink.batch", "e.predecessors");
		}
		return query.getResultList();
	}

	/** Also one that was merged into another. */
	Optional<VocabularyEntry> find(Facet facet, String code) {
		return code.isEmpty() || code.indexOf('\0') >= 0 ? Optional.empty() : Optional.ofNullable(entityManager.find(TYPES.get(facet), code));
	}

	/** One writer at a time. */
	Optional<VocabularyEntry> findLocked(Facet facet, String code) {
		return find(facet, code).map(entry -> entityManager.find(TYPES.get(facet), code, LockModeType.PESSIMISTIC_WRITE));
	}

	void add(VocabularyEntry entry) {
		entityManager.persist(entry);
	}

	/** At once: what still hangs on it is told by the database. */
	void remove(VocabularyEntry entry) {
		entityManager.remove(entry);
		entityManager.flush();
	}

	/** So that what is answered has its new version. */
	void flush() {
		entityManager.flush();
	}

	/** How many resources have each word. */
	Map<String, Long> uses(Facet facet, boolean publishedOnly) {
		var uses = new HashMap<String, Long>();
		rows("select u.code, count(*) from (" + USES.get(facet) + ") u" + (publishedOnly ? " join resource p on p.id = u.id and p.status = 'PUBLISHED'" : "") + " group by u.code")
				.forEach(row -> uses.put((String) row[0], ((Number) row[1]).longValue()));
		return uses;
	}

	/** Ids, in order. */
	List<String> using(Facet facet, Collection<String> codes) {
		return rows("select distinct u.id, u.id from (" + USES.get(facet) + ") u where u.code = any(string_to_array(?1, '\n')) order by 1", String.join("\n", codes))
				.stream().map(row -> (String) row[0]).toList();
	}

	/** How many narrower words and successions hang on a word. */
	long hanging(Facet facet, String code) {
		return HANGING.getOrDefault(facet, List.of()).stream().mapToLong(place -> ((Number) entityManager.createNativeQuery("select count(*) from " + place.split("[.]")[0] + " where "
				+ place.split("[.]")[1] + " = ?1").setParameter(1, code).getSingleResult()).longValue()).sum();
	}

	/** What hangs on a word hangs on the other from now on; what would hang on itself, or twice, does not. */
	void hangOn(Facet facet, String code, String into, Instant now) {
		entityManager.flush();
		entityManager.clear();
		switch (facet) {
			case TOPIC, PLACE -> {
				run("update " + facet.code() + " set parent = ?2, version = version + 1, changed_at = ?3 where parent = ?1", code, into, Timestamp.from(now));
			}
			case ORGANISATION -> {
				run("delete from organisation_predecessor a where a.organisation = ?1 and (a.predecessor = ?2 or exists (select 1 from organisation_predecessor b where b.organisation = ?2 and b.predecessor = a.predecessor))", code, into);
				run("delete from organisation_predecessor a where a.predecessor = ?1 and (a.organisation = ?2 or exists (select 1 from organisation_predecessor b where b.predecessor = ?2 and b.organisation = a.organisation))", code, into);
				run("update organisation_predecessor set organisation = ?2 where organisation = ?1", code, into);
				run("update organisation_predecessor set predecessor = ?2 where predecessor = ?1", code, into);
				run("insert into organisation_name (organisation, name_en, name_fr) select ?2, name_en, name_fr from organisation where code = ?1", code, into);
				run("update organisation_name set organisation = ?2 where organisation = ?1", code, into);
				run("update organisation set version = version + 1, changed_at = ?2 where code = ?1", into, Timestamp.from(now));
			}
			default -> {
			}
		}
	}

	private void run(String sql, Object... arguments) {
		NativeSql.query(entityManager, sql, arguments).executeUpdate();
	}

	/** The published resources that it publishes or keeps up, by title. */
	List<Resource> ofOrganisation(String code, int most) {
		return entityManager.createQuery("select r from Resource r where (r.organisation = :code or r.steward = :code) and r.status = :published order by r.title", Resource.class)
				.setParameter("code", code).setParameter("published", ResourceStatus.PUBLISHED).setMaxResults(most).getResultList();
	}

	/** Resources that changed their words because a word changed since, with a number that is another one each time. */
	List<Changed> changedSince(Instant moment) {
		var changed = new LinkedHashMap<String, Changed>();
		for (var facet : Facet.WITH_WORDS) {
			var words = entityManager.createQuery("select e from " + TYPES.get(facet).getSimpleName() + " e where e.changedAt >= :moment", VocabularyEntry.class)
					.setParameter("moment", moment).getResultList();
			for (var word : words) {
				rows("select r.id, r.version from resource r join (" + USES.get(facet) + ") u on u.id = r.id and u.code = ?1", word.code()).forEach(row -> changed.merge((String) row[0],
						new Changed((String) row[0], ((Number) row[1]).longValue() + (word.version() << STAMP)), (a, b) -> new Changed(a.id(), a.version() + (word.version() << STAMP))));
			}
		}
		return List.copyOf(changed.values());
	}

	private List<Object[]> rows(String sql, Object... arguments) {
		entityManager.flush();
		return NativeSql.rows(entityManager, sql, arguments);
	}
}
