package org.cmn.portal.library;

import java.util.Locale;

/** What a line of a file does. */
public enum ImportDeed {
	CREATED, UPDATED, UNCHANGED;

	/** As in the API. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
