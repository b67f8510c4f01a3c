package org.cmn.portal.library.api;

import java.util.List;

import org.cmn.portal.library.SynonymPage;

/** A page of the list of synonyms, by term. */
public record SynonymPageJson(long total, int page, int size, List<SynonymJson> items) {

	static SynonymPageJson of(SynonymPage page) {
		return new SynonymPageJson(page.total(), page.page(), page.size(), page.items().stream().map(SynonymJson::of).toList());
	}
}
