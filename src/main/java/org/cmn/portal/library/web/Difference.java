package org.cmn.portal.library.web;

import java.util.List;

import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;

/** A field in which two texts differ. */
public record Difference(ResourceField field, String one, String other) {

	static List<Difference> between(ResourceContent one, ResourceContent other) {
		return one.differences(other).stream().map(field -> new Difference(field, one.get(field), other.get(field))).toList();
	}
}
