package org.cmn.portal.events;

import java.util.Locale;

/** Whether an event takes place. */
public enum EventStatus {
	SCHEDULED, CANCELLED;

	/** The name in the API. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
