package org.cmn.portal.links;

/**
 * All that one look at an address brought.
 *
 * @param page         null when it is as it was, or no page
 * @param etag         to ask with the next time, or null
 * @param lastModified to ask with the next time, or null
 */
record Look(Finding finding, PageText page, String etag, String lastModified) {

	static Look only(Finding finding) {
		return new Look(finding, null, null, null);
	}
}
