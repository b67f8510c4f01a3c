package org.cmn.portal.guard;

import java.util.Set;

/** What a pattern cannot say of the text it found. */
@FunctionalInterface
interface Check {

	/**
	 * How much of the text counts, from its beginning; 0 for none of it.
	 *
	 * @param lines the digits of phone lines that are nobody's own
	 */
	int length(String text, Set<String> lines);
}
