package org.cmn.portal.library.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cmn.portal.library.LibraryPage;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.links.LinkHealth;
import org.cmn.portal.search.SearchExplanation;

/**
 * A page of results.
 *
 * @param facets    by name: the values to narrow by, with counts; a value chosen in one does not hide its neighbours
 * @param also      synonyms that were searched as well
 * @param several   terms that can mean more than one thing; all of it was searched
 * @param corrected words that misspelt or half-typed ones were taken for
 * @param fits      false when nothing fits well: then these are only what comes closest
 * @param didYouMean the question with rare words replaced by frequent ones that look alike; empty when there are none
 * @param why       of each hit, by id, why it stands where it stands; absent unless asked for
 * @param rebuilding true while the index is being made anew: then only titles were looked through, without filters
 * @param pick      what a curator put on top of this search; absent for most
 */
public record PageJson(long total, int page, int size, List<ResourceJson> items, Map<String, List<Choice>> facets, List<String> also, List<String> several, List<String> corrected,
		boolean fits, String didYouMean, ResourceJson pick, Map<String, WhyJson> why, boolean rebuilding) {

	/**
	 * One value of a facet, with its name in the reader's language.
	 *
	 * @param depth how many wider values before it it stands under
	 */
	public record Choice(String value, String label, int count, boolean chosen, int depth) {
	}

	static PageJson of(LibraryPage page, Map<String, LinkHealth> health, ResourceCard pick, Map<String, SearchExplanation> why, Locale locale) {
		var facets = new LinkedHashMap<String, List<Choice>>();
		page.facets().forEach((facet, choices) -> facets.put(facet.code(),
				choices.stream().map(choice -> new Choice(choice.term().code(), choice.name(locale), choice.count(), choice.chosen(), choice.depth())).toList()));
		var items = page.items().stream().map(found -> item(found, locale).with(LinkJson.of(health.get(found.card().get(ResourceField.URL))))).toList();
		return new PageJson(page.total(), page.page(), page.size(), items, facets, page.also(), page.several(), page.corrected(),
				page.fits(), page.didYouMean(), pick == null ? null : ResourceJson.of(pick), why == null ? null : reasons(why), page.rebuilding());
	}

	private static Map<String, WhyJson> reasons(Map<String, SearchExplanation> why) {
		var reasons = new LinkedHashMap<String, WhyJson>();
		why.forEach((id, reason) -> reasons.put(id, WhyJson.of(reason)));
		return reasons;
	}

	private static ResourceJson item(Found found, Locale locale) {
		var summary = found.markedSummary(locale);
		return ResourceJson.of(found, summary != null ? summary : found.markedTitle(locale));
	}
}
