package org.cmn.portal.shelf;

import org.cmn.portal.platform.refusal.Checks;

/**
 * @param url   of what is missing; null when only the search is known
 * @param why   what it is good for
 * @param words that were searched in vain; null when there was no search
 */
public record SuggestionInput(String url, String why, String words) {

	static final int URL_LIMIT = 2000;
	static final int WHY_LIMIT = 1000;
	static final int WORDS_LIMIT = 200;

	SuggestionInput checked() {
		var checks = new Checks();
		var checked = new SuggestionInput(checks.link("url", url, URL_LIMIT), checks.required("why", why, WHY_LIMIT), checks.optional("words", words, WORDS_LIMIT));
		checks.done();
		return checked;
	}
}
