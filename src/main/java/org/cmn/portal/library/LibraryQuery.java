package org.cmn.portal.library;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmn.portal.search.SearchQuery;

/**
 * What is asked of the library.
 *
 * @param text     as typed, anything
 * @param chosen   the values ticked, by facet: within one facet any of them, of each facet one
 * @param page     from 1
 * @param size     1 to 100
 * @param synonyms whether the curated synonyms are searched as well
 */
public record LibraryQuery(String text, Map<Facet, Set<String>> chosen, Order order, int page, int size, boolean synonyms) {

	public static final int PAGE_SIZE = 20;
	/** Characters of words; the search reads no more of them. */
	public static final int TEXT_LIMIT = 500;

	/** Relevance without words is the newest first. */
	public enum Order {
		RELEVANCE, TITLE, NEWEST
	}

	public static LibraryQuery of(String text) {
		return new LibraryQuery(text, Map.of(), Order.RELEVANCE, 1, PAGE_SIZE, true);
	}

	public LibraryQuery choosing(Facet facet, Collection<String> values) {
		var copy = new EnumMap<Facet, Set<String>>(Facet.class);
		copy.putAll(chosen);
		copy.put(facet, new LinkedHashSet<>(values));
		return new LibraryQuery(text, copy, order, page, size, synonyms);
	}

	/** The same asked in other words, from the first page. */
	public LibraryQuery saying(String words) {
		return new LibraryQuery(words, chosen, order, 1, size, synonyms);
	}

	/** With the words that stand now for those that were merged into others: a search that was saved or sent keeps its sense. */
	LibraryQuery in(Vocabulary vocabulary) {
		var now = new EnumMap<Facet, Set<String>>(Facet.class);
		chosen.forEach((facet, codes) -> now.put(facet, codes.stream().map(code -> Objects.requireNonNullElse(vocabulary.resolve(facet, code), code)).collect(Collectors.toCollection(LinkedHashSet::new))));
		return new LibraryQuery(text, now, order, page, size, synonyms);
	}

	/** What is chosen that means nothing (any more), by facet; what was merged into another word means that one. */
	public Map<Facet, Set<String>> unknown(Vocabulary vocabulary) {
		var unknown = new EnumMap<Facet, Set<String>>(Facet.class);
		chosen.forEach((facet, codes) -> {
			var left = codes.stream().filter(code -> !facet.isKnown(code, vocabulary)).collect(Collectors.toCollection(LinkedHashSet::new));
			if (!left.isEmpty()) {
				unknown.put(facet, left);
			}
		});
		return unknown;
	}

	/** Without what means nothing. */
	public LibraryQuery known(Vocabulary vocabulary) {
		var known = this;
		for (var entry : unknown(vocabulary).entrySet()) {
			known = known.choosing(entry.getKey(), chosen(entry.getKey()).stream().filter(code -> !entry.getValue().contains(code)).toList());
		}
		return known;
	}

	Set<String> chosen(Facet facet) {
		return chosen.getOrDefault(facet, Set.of());
	}

	SearchQuery.Order searchOrder() {
		boolean nothingSaid = text == null || text.isBlank();
		return switch (order) {
			case RELEVANCE -> nothingSaid ? SearchQuery.Order.NEWEST : SearchQuery.Order.RELEVANCE;
			case TITLE -> SearchQuery.Order.TITLE;
			case NEWEST -> SearchQuery.Order.NEWEST;
		};
	}
}
