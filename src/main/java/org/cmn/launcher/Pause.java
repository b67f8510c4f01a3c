package org.cmn.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for other processes: they can only be asked again and again. */
final class Pause {

	private static final long MILLIS = 100;

	private Pause() {
	}

	static void brief() {
		try {
			Thread.sleep(MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new StartRefused("The start was interrupted.", e);
		}
	}

	/** @return whether it came true in time */
	static boolean until(Duration limit, BooleanSupplier condition) {
		Instant deadline = Instant.now().plus(limit);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(deadline)) {
				return false;
			}
			brief();
		}
		return true;
	}
}
