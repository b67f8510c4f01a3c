package org.cmn.portal.library;

import java.util.List;

/**
 * What a good line of a file would do.
 *
 * @param line         counted as in {@link ImportReport.Line}
 * @param statusBefore null for a new resource
 * @param before       empty for a new resource
 */
public record ImportChange(int line, String id, ImportDeed deed, ResourceStatus statusBefore, ResourceStatus status, ResourceContent before, ResourceContent after) {

	/** The fields that get another value, in the order of the form; none for a new resource, where everything is new. */
	public List<ResourceField> fields() {
		return deed == ImportDeed.UPDATED ? before.differences(after) : List.of();
	}

	public boolean changesStatus() {
		return statusBefore != null && statusBefore != status;
	}
}
