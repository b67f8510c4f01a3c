package org.cmn.portal.notices;

import java.util.Locale;
import java.util.Optional;

/** How soon a mail comes. */
public enum Pace {
	AT_ONCE, DAILY, WEEKLY, NEVER;

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Pace> of(String code) {
		for (var pace : values()) {
			if (pace.code().equals(code)) {
				return Optional.of(pace);
			}
		}
		return Optional.empty();
	}
}
