package org.cmn.portal.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cmn.portal.platform.refusal.Checks;

/**
 * What a room asks of the index. {@code only} narrows without being seen (published things, for a member); {@code chosen}
 * is what the searcher ticked: several values of one facet widen, several facets narrow.
 *
 * @param source  whose things, see {@link SearchSource#name()}
 * @param text    as typed, may be null or anything
 * @param counted the facets to count
 * @param page    from 1
 * @param size    1 to {@link #MAX_SIZE}
 * @param synonyms whether the curated synonyms are searched as well
 * @param mine     what the searcher is, by facet (profession, place, language): things that have it come a little earlier
 */
public record SearchQuery(String source, String text, Map<String, Set<String>> only, Map<String, Set<String>> chosen,
		List<String> counted, Order order, int page, int size, boolean synonyms, Map<String, Set<String>> mine) {

	public static final int MAX_SIZE = 100;
	/** No page reaches further down than this: who has not found it in so many narrows the search. */
	public static final int MAX_WINDOW = 10_000;

	public enum Order {
		RELEVANCE, TITLE, NEWEST
	}

	public SearchQuery {
		only = notEmpty(only);
		chosen = notEmpty(chosen);
		counted = List.copyOf(counted);
		mine = notEmpty(mine);
	}

	/** By somebody of whom nothing is known. */
	public SearchQuery(String source, String text, Map<String, Set<String>> only, Map<String, Set<String>> chosen,
			List<String> counted, Order order, int page, int size, boolean synonyms) {
		this(source, text, only, chosen, counted, order, page, size, synonyms, Map.of());
	}

	/** The same, for the searcher who is that. */
	public SearchQuery by(Map<String, Set<String>> mine) {
		return new SearchQuery(source, text, only, chosen, counted, order, page, size, synonyms, mine);
	}

	/** Names both when both are wrong; the last page is then that of the nearest size there is. */
	void requireBounds() {
		var checks = new Checks();
		var nearest = Math.clamp(size, 1, MAX_SIZE);
		checks.within("page", page, 1, MAX_WINDOW / nearest);
		checks.within("size", size, 1, MAX_SIZE);
		checks.done();
	}

	/** A choice without values is no choice. */
	private static Map<String, Set<String>> notEmpty(Map<String, ? extends Collection<String>> choices) {
		var kept = new LinkedHashMap<String, Set<String>>();
		choices.forEach((facet, values) -> {
			if (values != null && !values.isEmpty()) {
				kept.put(facet, Set.copyOf(values));
			}
		});
		return kept;
	}
}
