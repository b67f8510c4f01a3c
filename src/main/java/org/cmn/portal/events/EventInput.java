package org.cmn.portal.events;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.TimeReason;
import org.cmn.portal.platform.time.Zones;

/**
 * An event as it was typed or sent; only these fields can be set from outside (promise A3). Moments are either local
 * ({@code 2026-12-01T18:30}, on the clock of {@code zone}) or carry their own offset ({@code 2026-12-01T18:30-06:00}).
 *
 * @param opens  blank: at once
 * @param closes blank: when the event starts
 */
public record EventInput(String title, String titleFr, String description, String descriptionFr, String zone, String starts, String ends,
		String opens, String closes, String place, String link, String capacity) {

	public static final int TITLE_LIMIT = 200;
	public static final int DESCRIPTION_LIMIT = 4000;
	public static final int PLACE_LIMIT = 300;
	public static final int LINK_LIMIT = 1000;

	/** Of a new event: sign-up may open now. */
	EventDetails read(Zones zones, Instant now, Checks checks) {
		return read(zones, now, now, checks);
	}

	/**
	 * Gathers every wrong field in {@code checks}; what it answers may be used only once they are done. A start that is not to
	 * come is refused by whoever asks.
	 *
	 * @param atOnce when sign-up opens, unless something else was said
	 */
	EventDetails read(Zones zones, Instant now, Instant atOnce, Checks checks) {
		var ofZone = zones.find(zone).orElse(null);
		if (ofZone == null) {
			checks.refuse("zone", blank(zone) ? CommonReason.REQUIRED : TimeReason.NOT_A_ZONE);
		}
		var title = line(checks.required("title", this.title, TITLE_LIMIT));
		var titleFr = line(checks.optional("titleFr", this.titleFr, TITLE_LIMIT));
		var description = checks.required("description", this.description, DESCRIPTION_LIMIT);
		var descriptionFr = checks.optional("descriptionFr", this.descriptionFr, DESCRIPTION_LIMIT);
		var from = required("starts", starts, ofZone, zones, checks);
		var to = required("ends", ends, ofZone, zones, checks);
		var opening = blank(opens) ? atOnce : moment("opens", opens, ofZone, zones, checks);
		var closing = blank(closes) ? from : moment("closes", closes, ofZone, zones, checks);
		order(from, to, closing, checks);
		if (from == null || from.isAfter(now) || !blank(opens) || !blank(closes)) {
			window(opening, closing, checks);
		}
		var place = line(checks.optional("place", this.place, PLACE_LIMIT));
		var link = checks.link("link", this.link, LINK_LIMIT);
		if (blank(this.place) && blank(this.link)) {
			checks.refuse("place", EventReason.PLACE_OR_LINK_NEEDED);
		}
		return new EventDetails(title, titleFr, description, descriptionFr, ofZone, from, to, opening, closing, place, link, seats(checks));
	}

	private void order(Instant from, Instant to, Instant closing, Checks checks) {
		if (from != null && to != null && !to.isAfter(from)) {
			checks.refuse("ends", EventReason.ENDS_BEFORE_IT_STARTS);
		}
		if (!blank(closes) && closing != null && to != null && closing.isAfter(to)) {
			checks.refuse("closes", EventReason.CLOSES_AFTER_THE_END);
		}
	}

	private void window(Instant opening, Instant closing, Checks checks) {
		if (opening != null && closing != null && !closing.isAfter(opening)) {
			checks.refuse(blank(closes) ? "opens" : "closes", EventReason.CLOSES_BEFORE_IT_OPENS);
		}
	}

	private static Instant required(String field, String text, ZoneId zone, Zones zones, Checks checks) {
		if (blank(text)) {
			checks.refuse(field, CommonReason.REQUIRED);
			return null;
		}
		return moment(field, text, zone, zones, checks);
	}

	/** A wrong zone is refused at its own field; the hours then wait for it. */
	private static Instant moment(String field, String text, ZoneId zone, Zones zones, Checks checks) {
		try {
			return zones.parse(text, zone == null ? ZoneOffset.UTC : zone);
		} catch (Refused refused) {
			checks.refuse(field, refused.reason());
			return null;
		}
	}

	private int seats(Checks checks) {
		if (blank(capacity)) {
			checks.refuse("capacity", CommonReason.REQUIRED);
			return 0;
		}
		try {
			var seats = Integer.parseInt(capacity.strip());
			if (seats < 1 || seats > SeatPolicy.MOST_SEATS) {
				checks.refuse("capacity", EventReason.CAPACITY_OUT_OF_RANGE, 1, SeatPolicy.MOST_SEATS);
			}
			return seats;
		} catch (NumberFormatException e) {
			checks.refuse("capacity", CommonReason.NOT_A_NUMBER);
			return 0;
		}
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	/** Titles and places stand on one line everywhere. */
	private static String line(String text) {
		return Checks.oneLine(text);
	}
}
