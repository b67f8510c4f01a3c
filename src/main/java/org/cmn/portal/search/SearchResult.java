package org.cmn.portal.search;

import java.util.List;
import java.util.Map;

/**
 * What was found: references and why, never the things themselves.
 *
 * @param total     how many there are on all pages
 * @param facets    for each facet asked for, its values with counts, the most frequent first; a value chosen in one facet
 *                  narrows the counts of the others, not of its own
 * @param also      the synonyms that were searched as well
 * @param several   the terms of which the synonyms know more than one sense; all of them were searched
 * @param corrected the words that misspelt or half-typed ones were taken for
 * @param fits      false when even the best has less than a third of what was asked: it is only what comes closest
 * @param didYouMean the question with rare words replaced by far more frequent ones that look alike; empty when there are none
 * @param marking   shows in the texts of the things found which words they were found by
 */
public record SearchResult(long total, List<Hit> hits, Map<String, List<Count>> facets, List<String> also, List<String> several, List<String> corrected,
		boolean fits, String didYouMean, Marking marking) {

	public record Hit(String id, float score) {
	}

	public record Count(String value, int count) {
	}
}
