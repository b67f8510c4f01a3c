package org.cmn.portal.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the links of a list in the order of the file; one that lies in several folders is one row. */
final class LinkRows {

	private final Map<String, LinkRow> rows = new LinkedHashMap<>();
	private final ImportRows into;

	LinkRows(ImportRows into) {
		this.into = into;
	}

	void add(LinkRow row, List<String> folders, List<String> tags) {
		row.liesIn(folders, tags);
		var twin = rows.putIfAbsent(key(row.get(ResourceField.URL.code())), row);
		if (twin == null) {
			into.add(row);
		} else {
			twin.liesAlsoWhere(row);
		}
	}

	private static String key(String url) {
		return DuplicateKey.of(url.strip());
	}
}
