package org.cmn.portal.links;

import java.util.Locale;

/** What is the matter with an address, if anything. */
public enum LinkClass {
	NOT_CHECKED, FINE,
	/** It failed lately, not often enough to say more: it is tried again. */
	UNREACHED,
	/** It has a new address for good. */
	MOVED,
	/** The server says that all is well, and the page that there is none. */
	SOFT_NOT_FOUND,
	/** Another page than the one that was linked. */
	TITLE_DRIFT,
	/** Closed to robots; people may well get in. */
	BLOCKED, CERTIFICATE, GONE, NO_SUCH_HOST, NO_CONNECTION, SERVER_TROUBLE, TIMEOUT;

	/** Whether people do not get there either: counted before it is believed. */
	public boolean isFailure() {
		return ordinal() >= CERTIFICATE.ordinal();
	}

	/** As the API writes it, e.g. {@code soft-not-found}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
