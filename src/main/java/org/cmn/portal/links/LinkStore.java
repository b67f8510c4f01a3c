package org.cmn.portal.links;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.links.LinkSource.InUse;
import org.cmn.portal.platform.persistence.NativeSql;

/** All queries of the links. */
@ApplicationScoped
class LinkStore {

	@PersistenceContext
	private EntityManager entityManager;

	Optional<Link> find(String url) {
		return Optional.ofNullable(entityManager.find(Link.class, url));
	}

	Optional<Link> findLocked(String url) {
		return Optional.ofNullable(entityManager.find(Link.class, url, LockModeType.PESSIMISTIC_WRITE));
	}

	List<Link> byUrls(Collection<String> urls) {
		return urls.isEmpty() ? List.of() : entityManager.createQuery("select l from Link l where l.url in :urls", Link.class).setParameter("urls", urls).getResultList();
	}

	/** Without the rest of the row: asked for with every search. */
	List<LinkHealth> health(Collection<String> urls) {
		// One text for all addresses: a statement with a place for each would be another one for each number of them, made anew every time.
		return urls.isEmpty() ? List.of()
				: NativeSql.rows(entityManager, "select url, state, checked_at, moved_to, confirmed is not null, finding, failures from link where url = any(string_to_array(?1, chr(10)))",
						String.join("\n", urls)).stream().map(LinkStore::health).toList();
	}

	private static LinkHealth health(Object[] row) {
		return LinkHealth.of((String) row[0], LinkClass.valueOf((String) row[1]), row[2] == null ? null : ((Timestamp) row[2]).toInstant(), (String) row[3], (Boolean) row[4],
				LinkClass.valueOf((String) row[5]), ((Number) row[6]).intValue());
	}

	/** Those that wait, the first waiting first. */
	List<Link> waiting(Set<LinkClass> states, int from, int size) {
		return entityManager.createQuery("select l from Link l where l.inUse = true and l.state in :states order by l.failingSince, l.checkedAt, l.url", Link.class)
				.setParameter("states", states).setFirstResult(from).setMaxResults(size).getResultList();
	}

	Map<LinkClass, Long> counts() {
		var counts = new EnumMap<LinkClass, Long>(LinkClass.class);
		entityManager.createQuery("select l.state, count(l) from Link l where l.inUse = true group by l.state", Object[].class).getResultList()
				.forEach(row -> counts.put((LinkClass) row[0], (Long) row[1]));
		return counts;
	}

	/** New ones are due at a moment of the coming day that is their own; known ones keep theirs. */
	void inUse(Collection<InUse> links, Instant now, int spreadSeconds) {
		var rows = JSON.createArrayBuilder();
		links.forEach(link -> rows.add(JSON.createObjectBuilder().add("url", link.address()).add("host", Link.hostOf(link.address())).add("titles", shortened(link.titles()))
				.add("wait", Math.floorMod(link.address().hashCode(), Math.max(1, spreadSeconds)))));
		entityManager.createNativeQuery("""
				insert into link (url, host, titles, in_use, state, finding, next_check, failures, counted_at)
				select url, host, titles, true, 'NOT_CHECKED', 'NOT_CHECKED', cast(?2 as timestamptz) + wait * interval '1 second', 0, cast(?2 as timestamptz)
				from jsonb_to_recordset(cast(?1 as jsonb)) as r(url text, host text, titles text, wait integer)
				on conflict (url) do update set titles = excluded.titles, in_use = true, counted_at = excluded.counted_at""")
				.setParameter(1, rows.build().toString()).setParameter(2, Timestamp.from(now)).executeUpdate();
	}

	private static String shortened(String titles) {
		return titles.length() <= 700 ? titles : titles.substring(0, 700);
	}

	void outOfUse(String url) {
		entityManager.createQuery("update Link l set l.inUse = false where l.url = :url").setParameter("url", url).executeUpdate();
	}

	void outOfUseUnlessCounted(Instant since) {
		entityManager.createQuery("update Link l set l.inUse = false where l.inUse = true and l.countedAt < :since").setParameter("since", since).executeUpdate();
	}

	/** What is due, one for each host that may be asked. */
	@SuppressWarnings("unchecked")
	List<Link> due(Instant now, int limit) {
		var urls = (List<String>) entityManager.createNativeQuery("""
				select url from (select distinct on (host) url, next_check from link l where in_use and next_check <= ?1
				  and not exists (select 1 from link_host h where h.host = l.host and h.free_at > ?1) order by host, next_check) as one order by next_check limit ?2""")
				.setParameter(1, Timestamp.from(now)).setParameter(2, limit).getResultList();
		return byUrls(urls);
	}

	/** Whether nobody else was quicker, on any node. */
	boolean claim(String host, Instant now, Instant until) {
		return entityManager.createNativeQuery("""
				insert into link_host (host, free_at) values (?1, ?3) on conflict (host) do update set free_at = excluded.free_at where link_host.free_at <= ?2""")
				.setParameter(1, host).setParameter(2, Timestamp.from(now)).setParameter(3, Timestamp.from(until)).executeUpdate() == 1;
	}

	void free(String host, Instant at) {
		entityManager.createNativeQuery("update link_host set free_at = ?2 where host = ?1").setParameter(1, host).setParameter(2, Timestamp.from(at)).executeUpdate();
	}

	/** @return whether the words are others than before */
	boolean keepText(String url, PageText page, Instant now) {
		var known = entityManager.find(LinkText.class, url);
		if (known != null) {
			return known.become(page, now);
		}
		entityManager.persist(new LinkText(url, page, now));
		return true;
	}

	List<LinkText> texts(Collection<String> urls) {
		return urls.isEmpty() ? List.of() : entityManager.createQuery("select t from LinkText t where t.url in :urls", LinkText.class).setParameter("urls", urls).getResultList();
	}
}
