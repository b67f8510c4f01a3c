package org.cmn.portal.platform.rest;

import java.time.Duration;
import java.time.Instant;

/** Holds so many, gives one at a time, fills up again evenly. */
class Bucket {

	private final double most;
	private final double perSecond;
	private double left;
	private Instant at;

	Bucket(int most, Duration within, Instant now) {
		this.most = most;
		this.perSecond = most * 1000.0 / within.toMillis();
		this.left = most;
		this.at = now;
	}

	/** @return 0 when one was taken, otherwise the whole seconds until there is one */
	synchronized long take(Instant now) {
		left = Math.min(most, left + Math.max(0, Duration.between(at, now).toMillis()) / 1000.0 * perSecond);
		at = now;
		if (left >= 1) {
			left--;
			return 0;
		}
		return Math.max(1, (long) Math.ceil((1 - left) / perSecond));
	}

	synchronized boolean isFull(Instant now) {
		return left + Duration.between(at, now).toMillis() / 1000.0 * perSecond >= most;
	}
}
