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
 * @param corrected the words that misspelt or half-typed ones were taken for
 * @param fits      false when even the best has less than a third of what was asked: it is only what comes closest
 * @param didYouMean the question with rare words replaced by far more frequent ones that look alike; empty when there are none
 */
public record SearchResult(long total, List<Hit> hits, Map<String, List<Count>> facets, List<String> also, List<String> corrected, boolean fits,
		String didYouMean) {

	/**
	 * @param titles    the title by language with the words found marked: safe HTML that holds no tag but {@code <mark>};
	 *                  a language in which nothing is marked is absent
	 * @param summaries likewise, cut to the part that matters when long
	 */
	public record Hit(String id, float score, Map<Language, String> titles, Map<Language, String> summaries) {
	}

	public record Count(String value, int count) {
	}
}
