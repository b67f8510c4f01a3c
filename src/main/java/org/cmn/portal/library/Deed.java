package org.cmn.portal.library;

/** What was done to a resource, as its history names it. */
public enum Deed {
	ADDED, EDITED, PUBLISHED, WITHDRAWN, RETIRED, BROUGHT_BACK, IMPORTED;

	/** What it is called when nothing but the status changes. */
	static Deed of(ResourceStatus next) {
		return switch (next) {
			case PUBLISHED -> PUBLISHED;
			case DRAFT -> WITHDRAWN;
			case RETIRED -> RETIRED;
		};
	}
}
