package org.cmn.portal.library;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cmn.portal.search.Language;
import org.cmn.portal.search.Marking;

/**
 * A page of what was found.
 *
 * @param total     on all pages
 * @param facets    the values that can be chosen, with counts
 * @param also      the synonyms that were searched as well
 * @param several   the terms that can mean more than one thing; all of it was searched
 * @param corrected the words that misspelt or half-typed ones were taken for
 * @param fits      false when even the best is only what comes closest
 * @param rebuilding whether only titles were looked through, because the index is being made anew
 * @param didYouMean the question with rare words replaced by frequent ones that look alike; empty when there are none
 */
public record LibraryPage(long total, int page, int size, List<Found> items, Map<Facet, List<Choice>> facets, List<String> also, List<String> several,
		List<String> corrected, boolean fits, String didYouMean, boolean rebuilding) {

	/**
	 * A value of a facet and how many of the results have it.
	 *
	 * @param depth 0, or how many wider values it stands under
	 */
	public record Choice(Term term, int count, boolean chosen, int depth) {

		public Choice(Term term, int count, boolean chosen) {
			this(term, count, chosen, 0);
		}

		public String name(Locale locale) {
			return term.name(locale);
		}
	}

	/**
	 * A resource and why it was found.
	 *
	 * @param successor what replaces it; null for nothing
	 */
	public record Found(ResourceCard card, ResourceCard successor, float score, Marking marking) {

		/** Safe HTML with {@code <mark>}; null when the title in that language holds none of the words. */
		public String markedTitle(Locale locale) {
			return marked(Language.of(locale), ResourceField.TITLE, ResourceField.TITLE_FR);
		}

		/** Why: the summary in that language with the words marked, else in the other, else null. Safe HTML. */
		public String markedSummary(Locale locale) {
			var language = Language.of(locale);
			var own = markedSummary(language);
			if (own != null) {
				return own;
			}
			var other = language.other();
			boolean saysWhy = card.summary(locale) != null && (markedTitle(locale) != null || markedTitle(other.locale()) != null);
			return saysWhy ? null : markedSummary(other);
		}

		private String markedSummary(Language language) {
			return marked(language, ResourceField.SUMMARY, ResourceField.SUMMARY_FR);
		}

		private String marked(Language language, ResourceField english, ResourceField french) {
			return marking.html(language, card.get(language == Language.FR ? french : english));
		}
	}
}
