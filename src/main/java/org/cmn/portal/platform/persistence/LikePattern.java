package org.cmn.portal.platform.persistence;

import java.util.Locale;

import org.cmn.portal.platform.refusal.Checks;

/** What somebody typed, as a pattern for {@code lower(…) like :part}. */
public final class LikePattern {

	private LikePattern() {
	}

	/** Texts that hold it anywhere, whatever the case; without what PostgreSQL would read as a sign or not at all. */
	public static String containing(String part) {
		return "%" + (part == null ? "" : Checks.plain(part).strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "")) + "%";
	}
}
