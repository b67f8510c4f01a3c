package org.cmn.portal.platform.limit;

import java.time.Duration;
import java.time.Instant;

/** Holds so many, gives some at a time, fills up again evenly. */
class Bucket {

	/** What is left of many small shares must count as whole. */
	private static final double ROUNDING = 1e-6;

	private final double most;
	private final double perSecond;
	private double left;
	private Instant at;

	Bucket(Limit limit, Instant now) {
		this.most = limit.times();
		this.perSecond = most * 1000.0 / limit.within().toMillis();
		this.left = most;
		this.at = now;
	}

	/** @return 0 when they were taken, otherwise the whole seconds until they are there; then nothing is taken */
	synchronized long take(double share, Instant now) {
		left = Math.min(most, left + Math.max(0, Duration.between(at, now).toMillis()) / 1000.0 * perSecond);
		at = now;
		if (left + ROUNDING >= share) {
			left -= share;
			return 0;
		}
		return Math.max(1, (long) Math.ceil((share - left) / perSecond - ROUNDING));
	}
}
