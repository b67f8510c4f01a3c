package org.cmn.portal.platform.limit;

/**
 * Holds so many, gives some at a time, fills up again evenly. Knows no clock: whoever takes says what time it is, in
 * nanoseconds of always the same clock; one that steps back brings nothing.
 */
public final class Bucket {

	private static final double NANOS = 1_000_000_000d;
	/** What is left of many small shares must count as whole. */
	private static final double ROUNDING = 1e-6;

	private final double most;
	private final double perSecond;
	private double left;
	private long at;

	/** Full. */
	public Bucket(double most, double perSecond, long now) {
		this.most = most;
		this.perSecond = perSecond;
		this.left = most;
		this.at = now;
	}

	/** @return false when it is one too many; then nothing is taken */
	public boolean take(long now) {
		return take(1, now) == 0;
	}

	/** @return 0 when they were taken, otherwise the whole seconds until they are there; then nothing is taken */
	synchronized long take(double share, long now) {
		left = Math.min(most, left + Math.max(0, now - at) / NANOS * perSecond);
		at = now;
		if (left + ROUNDING >= share) {
			left -= share;
			return 0;
		}
		return Math.max(1, (long) Math.ceil((share - left) / perSecond - ROUNDING));
	}
}
