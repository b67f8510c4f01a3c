package org.cmn.portal.library;

import java.util.List;
import java.util.Map;

/**
 * A page of the list of synonyms, by term; {@code page} counts from 1.
 *
 * @param senses how many senses each term of the page has, on all pages
 */
public record SynonymPage(long total, int page, int size, List<SynonymCard> items, Map<String, Long> senses) {

	static final int LARGEST = 100;
	static final int LAST = 1_000_000;
}
