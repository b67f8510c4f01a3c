package org.cmn.portal.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition with a deadline. */
public final class Await {

	private Await() {
	}

	public static void until(Duration limit, String what, Callable<Boolean> condition) throws Exception {
		var deadline = System.nanoTime() + limit.toNanos();
		while (!condition.call()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain until " + what);
			}
			LockSupport.parkNanos(50_000_000);
		}
	}
}
