package org.cmn.portal.links;

import java.time.Duration;
import java.time.Instant;

/**
 * When a failing link is believed to be broken: after three failed looks in a row, the first and the last of them a week
 * apart. Servers are repaired, certificates renewed, lines mended in less; readers are not told of it as if it were the end.
 *
 * @param failures how many in a row, at most one a day counted
 * @param first    null when there is none
 * @param last     null when there is none
 */
record FailureRule(int failures, Instant first, Instant last) {

	static final FailureRule NONE = new FailureRule(0, null, null);

	private static final int MANY = 3;
	private static final Duration LONG = Duration.ofDays(7);
	/** Somebody who looks again and again learns nothing new. */
	private static final Duration APART = Duration.ofHours(20);

	FailureRule failed(Instant now) {
		if (last != null && now.isBefore(last.plus(APART))) {
			return this;
		}
		return new FailureRule(failures + 1, first == null ? now : first, now);
	}

	static boolean isMany(int failures) {
		return failures >= MANY;
	}

	boolean broken() {
		return isMany(failures) && !last.isBefore(first.plus(LONG));
	}
}
