package org.cmn.portal.library;

import java.time.Instant;
import java.util.Locale;

/**
 * A collection as lists show it.
 *
 * @param size how many of its resources the reader may see
 */
public record CollectionCard(String id, ResourceStatus status, long version, Instant changedAt, String title, String titleFr, String introduction, String introductionFr, int size) {

	public String title(Locale locale) {
		return CollectionContent.in(locale, title, titleFr);
	}

	/** May be null. */
	public String introduction(Locale locale) {
		return CollectionContent.in(locale, introduction, introductionFr);
	}

	public boolean isPublished() {
		return status == ResourceStatus.PUBLISHED;
	}
}
