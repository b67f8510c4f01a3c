package org.cmn.portal.member;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

import org.cmn.portal.platform.refusal.Checks;

/** What a member chooses: {@code en} or {@code fr}, and a time zone by its name in the tz database. */
public record Preferences(String locale, String zone) {

	void check() {
		var checks = new Checks();
		if (!"en".equals(locale) && !"fr".equals(locale)) {
			checks.refuse("locale", MemberReason.NOT_A_LANGUAGE);
		}
		if (!isRegion(zone)) {
			checks.refuse("zone", MemberReason.NOT_A_ZONE);
		}
		checks.done();
	}

	Locale language() {
		return Locale.of(locale);
	}

	ZoneId zoneId() {
		return ZoneId.of(zone);
	}

	/** A place, not an offset: an offset would be wrong half of the year. */
	private static boolean isRegion(String zone) {
		try {
			return zone != null && zone.contains("/") && zone.length() <= 64 && ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
		} catch (DateTimeException e) {
			return false;
		}
	}
}
