package org.cmn.portal.events.web;

import java.util.UUID;

import org.cmn.portal.platform.refusal.Refused;

/** The event that an address names. */
final class EventId {

	private EventId() {
	}

	/** @throws Refused not found for what is no id at all */
	static UUID of(String text) {
		try {
			return UUID.fromString(text == null ? "" : text);
		} catch (IllegalArgumentException e) {
			throw Refused.notFound();
		}
	}
}
