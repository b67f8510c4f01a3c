package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A field of a resource in which a merge put the other word in the place of the merged one.
 *
 * @param hadBoth whether the other word stood there already
 */
record MovedWord(String resource, ResourceField field, boolean hadBoth) {

	/** What a merge will move in a resource that reads like that. */
	static List<MovedWord> of(String resource, ResourceContent content, Facet list, String code, String into) {
		var moved = new ArrayList<MovedWord>();
		for (var field : ResourceContent.fields(list)) {
			var codes = codes(content, field);
			if (codes.contains(code)) {
				moved.add(new MovedWord(resource, field, codes.contains(into)));
			}
		}
		return moved;
	}

	/** The content with the merged word again; as it is where the other word no longer stands there. */
	ResourceContent back(ResourceContent now, String code, String into) {
		var codes = new TreeSet<>(codes(now, field));
		if (!codes.contains(into)) {
			return now;
		}
		if (!hadBoth) {
			codes.remove(into);
		}
		codes.add(code);
		return now.with(field, String.join(";", codes));
	}

	private static List<String> codes(ResourceContent content, ResourceField field) {
		return ResourceContent.SEVERAL.contains(field) ? content.codes(field) : content.get(field) == null ? List.of() : List.of(content.get(field));
	}
}
