package org.cmn.portal.search;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the index has been left alone long enough to put its parts together. That writes all of it anew, so a large
 * library waits longer: a curator who publishes all day long keeps no core busy for more than a fifth of the time.
 */
final class Quiet {

	/** Saving, looking and saving again is one piece of work. */
	private static final Duration LEAST = Duration.ofSeconds(10);
	/** Things for each further second: four times as long as writing them takes. */
	private static final int A_SECOND = 5_000;

	private long changes = -1;
	private Instant since = Instant.MAX;

	/**
	 * @param changes a number that differs when something was put or removed
	 * @param size    how many things there are
	 */
	boolean isLongEnough(long changes, int size, Instant now) {
		if (changes != this.changes) {
			this.changes = changes;
			since = now;
		}
		return !now.isBefore(since.plus(LEAST).plusSeconds(size / A_SECOND));
	}
}
