package org.cmn.portal.events;

import java.util.Locale;

/** Where a person stands with an event. */
public enum RegistrationStatus {
	CONFIRMED, WAITING, CANCELLED;

	/** The name in the API. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
