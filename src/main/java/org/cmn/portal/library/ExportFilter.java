package org.cmn.portal.library;

import java.util.Set;

/**
 * What goes out, in the words of the database.
 *
 * @param statuses never empty
 * @param part     of title, address or id; may be empty
 */
record ExportFilter(Set<String> statuses, LibraryQuery query, String part) {

	/** Values of one facet, one a line; empty for no matter which. */
	String chosen(Facet facet) {
		return String.join("\n", query.chosen(facet));
	}

	boolean asksForWords() {
		return query.text() != null && !query.text().isBlank();
	}
}
