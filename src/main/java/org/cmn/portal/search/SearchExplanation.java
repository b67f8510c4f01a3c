package org.cmn.portal.search;

import java.util.List;
import java.util.Set;

/**
 * Why a thing stands where it stands.
 *
 * @param words   what was found of what was asked, the weightiest first
 * @param share   of the weight of everything asked, what was found, 0 to 1
 * @param quality how far the thing can be relied on, 0 to 1
 * @param mine    how many of the searcher's own facets it shares
 * @param title   how nearly its title says all that was asked and nothing else, 0 to 1
 */
public record SearchExplanation(List<WordFound> words, float share, float quality, int mine, float title) {

	/** How a word came to be looked for; broader and closest only where nothing has the term or all of another name for it. */
	public enum How {
		ASKED, SYNONYM, SPELLED, COMPLETED, BROADER, CLOSEST
	}

	/**
	 * @param asked  the words of the question it stands for
	 * @param word   the word that was found
	 * @param parts  where it was found
	 * @param weight what it added: rarer words, in the title, add more
	 */
	public record WordFound(String asked, String word, How how, Set<Part> parts, float weight) {
	}
}
