package org.cmn.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One way of running the portal: started, watched until it ends or is told to, and always stopped, once. */
abstract class Mode implements AutoCloseable {

	private static final Duration FOR_EVER = Duration.ofDays(36500);

	private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();
	private final boolean withParent;
	private boolean closed;

	Mode(Options options) {
		this.withParent = options.flag("cmn.with-parent").orElse(false);
	}

	/** Returns when everything answers. */
	abstract void start() throws Exception;

	abstract List<Child> children();

	/** Stops the children in order. */
	abstract void stop();

	/** Blocks while all is well. */
	final void watch() {
		Pause.until(FOR_EVER, () -> isClosed() || isOrphan() || !children().stream().allMatch(Child::isAlive));
		if (!isClosed() && !isOrphan()) {
			Child gone = children().stream().filter(child -> !child.isAlive()).findFirst().orElseThrow();
			throw new StartRefused("A part stopped by itself, so everything was stopped: the reason is in " + gone.log() + ".");
		}
	}

	/** Whoever started the launcher with {@code cmn.with-parent=true} (tests, Maven) takes it along when killed. */
	private boolean isOrphan() {
		return withParent && !parent.map(ProcessHandle::isAlive).orElse(false);
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
