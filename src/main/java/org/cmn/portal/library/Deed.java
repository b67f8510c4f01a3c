package org.cmn.portal.library;

/** What was done to a resource, as its history names it. */
public enum Deed {
	ADDED, EDITED, SENT_TO_REVIEW, PUBLISHED, WITHDRAWN, RETIRED, BROUGHT_BACK, IMPORTED,
	/** A curator has read it and found it good. */
	REVIEWED,
	/** Its counterpart named it, or no longer does. */
	PAIRED,
	/** A word of the vocabulary by which it is described was merged into another. */
	WORD_MERGED,
	/** That word stands for itself again. */
	WORD_UNMERGED;

	/** What it is called when nothing but the status changes. */
	static Deed of(ResourceStatus next) {
		return switch (next) {
			case PUBLISHED -> PUBLISHED;
			case IN_REVIEW -> SENT_TO_REVIEW;
			case DRAFT -> WITHDRAWN;
			case RETIRED -> RETIRED;
		};
	}
}
