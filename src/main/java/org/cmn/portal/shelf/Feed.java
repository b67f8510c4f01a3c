package org.cmn.portal.shelf;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a feed of a search tells, in its member's language.
 *
 * @param about   the words and choices of the search; empty for the whole library
 * @param search  where it stands on the library's page
 * @param updated when the newest entry changed; without entries, when the member's key was made
 */
public record Feed(Locale locale, List<String> about, String search, Instant updated, List<Entry> entries) {

	/** @param summary null for none */
	public record Entry(String resource, String title, String summary, Instant updated) {
	}
}
