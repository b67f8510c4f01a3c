package org.cmn.launcher;

import java.time.Duration;
import java.util.List;

/** One way of running the portal: started, watched until it ends or is told to, and always stopped, once. */
abstract class Mode implements AutoCloseable {

	private static final Duration FOR_EVER = Duration.ofDays(36500);

	private boolean closed;

	/** Returns when everything answers. */
	abstract void start() throws Exception;

	abstract List<Child> children();

	/** Stops the children in order. */
	abstract void stop();

	/** Blocks while all is well. */
	final void watch() {
		Pause.until(FOR_EVER, () -> isClosed() || !children().stream().allMatch(Child::isAlive));
		if (!isClosed()) {
			Child gone = children().stream().filter(child -> !child.isAlive()).findFirst().orElseThrow();
			throw new StartRefused("A part stopped by itself, so everything was stopped: the reason is in " + gone.log() + ".");
		}
	}

	/** Whether somebody asked for the end. */
	final synchronized boolean isClosed() {
		return closed;
	}

	@Override
	public final void close() {
		synchronized (this) {
			if (closed) {
				return;
			}
			closed = true;
		}
		stop();
	}
}
