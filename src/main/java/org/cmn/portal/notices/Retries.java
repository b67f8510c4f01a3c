package org.cmn.portal.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail that could not go is tried again: soon, then ever later, for three days. */
final class Retries {

	static final Duration FOR = Duration.ofDays(3);
	private static final Duration FIRST = Duration.ofMinutes(1);
	private static final Duration LONGEST = Duration.ofHours(6);
	private static final int DOUBLINGS = 9;

	private Retries() {
	}

	/**
	 * @param tries that have failed, from 1
	 * @return empty when it is given up
	 */
	static Optional<Instant> next(int tries, Instant madeAt, Instant now) {
		var wait = FIRST.multipliedBy(1L << Math.clamp(tries - 1L, 0, DOUBLINGS));
		return now.isAfter(madeAt.plus(FOR)) ? Optional.empty() : Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
	}
}
