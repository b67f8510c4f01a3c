package org.cmn.portal.library;

/** What was done to a resource, as its history names it. */
public enum Deed {
	ADDED, EDITED, PUBLISHED, WITHDRAWN, RETIRED, BROUGHT_BACK, IMPORTED
}
