package org.cmn.portal.live;

/** How often somebody may speak: a burst at once, then so many a second. */
public final class FrameRate {

	private static final double NANOS = 1_000_000_000d;

	private final int burst;
	private final double perSecond;
	private double left;
	private long asOf;

	/** @param now nanoseconds of a clock that never steps back */
	public FrameRate(int burst, double perSecond, long now) {
		this.burst = burst;
		this.perSecond = perSecond;
		this.left = burst;
		this.asOf = now;
	}

	/** @return false when it is one too many */
	public synchronized boolean take(long now) {
		left = Math.min(burst, left + (now - asOf) / NANOS * perSecond);
		asOf = now;
		if (left < 1) {
			return false;
		}
		left--;
		return true;
	}
}
