package org.cmn.launcher;

import java.util.List;
import java.util.Optional;

/** One way of running the portal: started, watched until it ends or is told to, and always stopped, once. */
abstract class Mode implements AutoCloseable {

	private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();
	private final boolean withParent;
	private boolean closed;

	Mode(Options options) {
		this.withParent = options.flag("cmn.with-parent").orElse(false);
	}

	/** Returns when everything answers. */
	abstract void start() throws Exception;

	abstract List<Part> parts();

	/** Stops the children in order. */
	abstract void stop();

	/** Blocks while all is well; a part that ends by itself is started again where that can help. */
	final void watch() throws Exception {
		while (!isClosed() && !isOrphan()) {
			for (Part part : parts()) {
				if (!part.child().isAlive() && !isClosed()) {
					part.startAgain();
				}
			}
			Pause.brief();
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
