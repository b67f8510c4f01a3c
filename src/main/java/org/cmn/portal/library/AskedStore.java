package org.cmn.portal.library;

import java.sql.Date;
import java.time.LocalDate;
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

/** All queries about what was asked, and what curators put on top. */
@ApplicationScoped
class AskedStore {

	/** A search that only found what nobody opened may have been answered by what the list said: three of them are a sign. */
	private static final String OPEN = " from AskedSearch a where a.state = org.cmn.portal.library.AskedState.OPEN and a.opened = 0 and (a.foundNothing > 0 or a.fittedBadly > 0 or a.asked > 2)";
	private static final String SETTLED = " from AskedSearch a where a.state <> org.cmn.portal.library.AskedState.OPEN";

	@PersistenceContext
	private EntityManager entityManager;

	/** Adds to what is known; an answered search that finds nothing again is open again. */
	void add(String words, String language, Count count, LocalDate today) {
		entityManager.createNativeQuery("""
				insert into asked_search (words, language, first_on, last_on, asked, found_nothing, fitted_badly, opened, results, typed)
				values (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
				on conflict (words, language) do update set last_on = greatest(asked_search.last_on, excluded.last_on),
				    asked = asked_search.asked + excluded.asked, found_nothing = asked_search.found_nothing + excluded.found_nothing,
				    fitted_badly = asked_search.fitted_badly + excluded.fitted_badly, opened = asked_search.opened + excluded.opened,
				    results = case when excluded.asked > 0 then excluded.results else asked_search.results end,
				    typed = coalesce(excluded.typed, asked_search.typed),
				    state = case when asked_search.state = 'ANSWERED' and excluded.found_nothing > 0 then 'OPEN' else asked_search.state end""")
				.setParameter(1, words).setParameter(2, language).setParameter(3, Date.valueOf(today)).setParameter(4, count.asked()).setParameter(5, count.foundNothing())
				.setParameter(6, count.fittedBadly()).setParameter(7, count.opened()).setParameter(8, count.results()).setParameter(9, count.typed()).executeUpdate();
	}

	int forgetBefore(LocalDate day) {
		return entityManager.createQuery("delete from AskedSearch a where a.lastOn < :day").setParameter("day", day).executeUpdate();
	}

	List<AskedSearch> list(boolean open, int from, int size) {
		return entityManager.createQuery("select a" + (open ? OPEN : SETTLED) + " order by a.asked desc, a.lastOn desc, a.words", AskedSearch.class)
				.setFirstResult(from).setMaxResults(size).getResultList();
	}

	/** In the order of {@link #list}. */
	List<UUID> ids(boolean open) {
		return entityManager.createQuery("select a.id" + (open ? OPEN : SETTLED) + " order by a.asked desc, a.lastOn desc, a.words", UUID.class).getResultList();
	}

	long count(boolean open) {
		return entityManager.createQuery("select count(a)" + (open ? OPEN : SETTLED), Long.class).getSingleResult();
	}

	Optional<AskedSearch> findLocked(UUID id) {
		return Optional.ofNullable(entityManager.find(AskedSearch.class, id, LockModeType.PESSIMISTIC_WRITE));
	}

	Optional<AskedSearch> find(UUID id) {
		return Optional.ofNullable(entityManager.find(AskedSearch.class, id));
	}

	Optional<SearchPick> pick(String words) {
		return Optional.ofNullable(entityManager.find(SearchPick.class, words));
	}

	Map<String, String> picks(Collection<String> words) {
		return words.isEmpty() ? Map.of() : entityManager.createQuery("select p from SearchPick p where p.words in :words", SearchPick.class).setParameter("words", words)
				.getResultStream().collect(Collectors.toMap(SearchPick::words, SearchPick::resourceId));
	}

	/** All of them: what curators pick by hand stays a short list. */
	Map<String, String> picks() {
		return entityManager.createQuery("select p from SearchPick p", SearchPick.class).getResultStream().collect(Collectors.toUnmodifiableMap(SearchPick::words, SearchPick::resourceId));
	}

	void add(SearchPick pick) {
		entityManager.persist(pick);
	}

	void remove(SearchPick pick) {
		entityManager.remove(pick);
	}

	/**
	 * What happened since it was last written down.
	 *
	 * @param typed how it was written last
	 */
	record Count(int asked, int foundNothing, int fittedBadly, int opened, int results, String typed) {

		Count written(String words) {
			return new Count(asked, foundNothing, fittedBadly, opened, results, words);
		}

		Count and(Count later) {
			return new Count(asked + later.asked, foundNothing + later.foundNothing, fittedBadly + later.fittedBadly, opened + later.opened, later.asked > 0 ? later.results : results, later.typed);
		}
	}
}
