package org.cmn.portal.library;

import java.util.List;

/**
 * What a change of many would do.
 *
 * @param changing those that would change, as they are now
 * @param already  how many are so already
 */
public record BulkPreview(BulkChange change, List<ResourceCard> changing, int already) {

	/** What one of them would say. */
	public ResourceContent after(ResourceCard card) {
		return change.content(card.content());
	}

	public ResourceStatus statusAfter(ResourceCard card) {
		return change.status(card.status());
	}
}
