package org.cmn.portal.links;

import java.time.Duration;

/** Waiting, so that tests need not. */
@FunctionalInterface
interface Pauses {

	void pause(Duration time);

	/** Interrupted, it ends early and leaves the thread so. */
	static void real(Duration time) {
		try {
			Thread.sleep(time);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
