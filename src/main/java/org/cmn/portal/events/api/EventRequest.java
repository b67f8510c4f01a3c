package org.cmn.portal.events.api;

import org.cmn.portal.events.EventInput;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;

/**
 * An event as a program sends it; what is not named here is refused (promise A3).
 *
 * @param starts   {@code 2026-12-01T18:30} on the clock of {@code zone}, or with an offset; so are the other three
 * @param version  the one that was read, needed to change or cancel
 */
public record EventRequest(String title, String titleFr, String description, String descriptionFr, String zone, String starts, String ends, String opens,
		String closes, String place, String link, Long capacity, Long version) {

	EventInput input() {
		return new EventInput(title, titleFr, description, descriptionFr, zone, starts, ends, opens, closes, place, link,
				capacity == null ? null : capacity.toString());
	}

	long expectedVersion() {
		if (version == null) {
			var checks = new Checks();
			checks.refuse("version", CommonReason.REQUIRED);
			checks.done();
		}
		return version;
	}
}
