package org.cmn.portal.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * What waits to be sent on one socket: bounded, in order, one frame on the line at a time. A reader that is too slow
 * fills its own outbox and nobody else's; what it misses is in the database.
 */
final class Outbox {

	/** The line to the client. Calls {@code done} once for each frame, at once or later, from any thread. */
	interface Line {
		void send(String frame, Runnable done);
	}

	private record Waiting(String frame, int bytes) {
	}

	private final int mostFrames;
	private final int mostBytes;
	private final Line line;
	private final LongSupplier nanos;
	private final Queue<Waiting> waiting = new ArrayDeque<>();
	private int bytes;
	private boolean sending;
	private long sendingSince;
	private boolean closed;

	Outbox(int mostFrames, int mostBytes, Line line, LongSupplier nanos) {
		this.mostFrames = mostFrames;
		this.mostBytes = mostBytes;
		this.line = line;
		this.nanos = nanos;
	}

	/** Never waits. @return false when the outbox is full: the reader is too slow to be kept */
	boolean offer(String frame) {
		var length = frame.getBytes(StandardCharsets.UTF_8).length;
		synchronized (this) {
			if (closed) {
				return true;
			}
			if (waiting.size() >= mostFrames || bytes + length > mostBytes) {
				close();
				return false;
			}
			waiting.add(new Waiting(frame, length));
			bytes += length;
			if (sending) {
				return true;
			}
			sending = true;
		}
		drain();
		return true;
	}

	/** How long the frame on the line has been there, 0 when there is none. */
	synchronized long stuckNanos() {
		return sending ? nanos.getAsLong() - sendingSince : 0;
	}

	/** Forgets what waits and takes nothing more. */
	synchronized void close() {
		closed = true;
		waiting.clear();
		bytes = 0;
	}

	/** Sends until the line is busy or nothing waits. A loop, not a recursion: the line often is done at once. */
	private void drain() {
		for (var next = next(); next != null; next = next()) {
			var first = new AtomicBoolean(true);
			line.send(next, () -> {
				if (!first.compareAndSet(true, false)) {
					drain();
				}
			});
			if (first.compareAndSet(true, false)) {
				// Not done yet: whoever finishes it goes on.
				return;
			}
		}
	}

	private synchronized String next() {
		var next = waiting.poll();
		if (next == null) {
			sending = false;
			return null;
		}
		bytes -= next.bytes();
		sendingSince = nanos.getAsLong();
		return next.frame();
	}
}
