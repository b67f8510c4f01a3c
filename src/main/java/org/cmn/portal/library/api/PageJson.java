package org.cmn.portal.library.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cmn.portal.library.LibraryPage;
import org.cmn.portal.library.LibraryPage.Found;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.links.LinkHealth;

/**
 * A page of results.
 *
 * @param facets    by name: the values to narrow by, with counts; a value chosen in one does not hide its neighbours
 * @param also      synonyms that were searched as well
 * @param corrected words that misspelt or half-typed ones were taken for
 */
public record PageJson(long total, int page, int size, List<ResourceJson> items, Map<String, List<Choice>> facets, List<String> also, List<String> corrected) {

	/** One value of a facet, with its name in the reader's language. */
	public record Choice(String value, String label, int count, boolean chosen) {
	}

	static PageJson of(LibraryPage page, Map<String, LinkHealth> health, Locale locale) {
		var facets = new LinkedHashMap<String, List<Choice>>();
		page.facets().forEach((facet, choices) -> facets.put(facet.code(),
				choices.stream().map(choice -> new Choice(choice.term().code(), choice.name(locale), choice.count(), choice.chosen())).toList()));
		return new PageJson(page.total(), page.page(), page.size(), page.items().stream().map(found -> item(found, locale).with(LinkJson.of(health.get(found.card().get(ResourceField.URL))))).toList(), facets, page.also(), page.corrected());
	}

	private static ResourceJson item(Found found, Locale locale) {
		var summary = found.markedSummary(locale);
		return ResourceJson.of(found.card(), summary != null ? summary : found.markedTitle(locale), found.score());
	}
}
