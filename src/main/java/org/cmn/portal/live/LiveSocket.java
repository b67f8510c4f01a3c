package org.cmn.portal.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.websocket.Session;
import org.cmn.portal.platform.limit.Bucket;

/**
 * One open socket of a member: opened by a handshake that passed the gate, fed through its own outbox, ended by the
 * client, the watchdog, or the end of the right it was opened by. Whatever ends it, nothing is lost with it.
 */
final class LiveSocket {

	private static final Logger LOG = Logger.getLogger(LiveSocket.class.getName());

	private final Session session;
	private final Line line;
	private final LongSupplier nanos;
	private final Outbox outbox;
	private final Bucket rate;
	private long pinged;
	private boolean pongAwaited;
	private volatile boolean told;

	LiveSocket(Session session, Line line, Bucket rate, LongSupplier nanos) {
		this.session = session;
		this.line = line;
		this.nanos = nanos;
		this.pinged = nanos.getAsLong();
		this.rate = rate;
		this.outbox = new Outbox(LiveLimits.OUTBOX_FRAMES, LiveLimits.OUTBOX_BYTES, this::toTheLine, nanos);
	}

	Line line() {
		return line;
	}

	/** Never waits for the client; one who does not read is dropped. */
	void push(String frame) {
		told = true;
		if (!outbox.offer(frame)) {
			end(Ended.TOO_SLOW);
		}
	}

	/** @return false when the client speaks too fast */
	boolean maySpeak() {
		return rate.take(nanos.getAsLong());
	}

	synchronized void ponged() {
		pongAwaited = false;
	}

	/** Called about every second. Ends the socket of a client that does not read or does not answer. */
	void watch() {
		if (outbox.stuckNanos() > LiveLimits.STUCK.toNanos() || pongOverdue()) {
			end(Ended.TOO_SLOW);
		}
	}

	void end(Ended why) {
		outbox.close();
		try {
			session.close(why.reason());
		} catch (IOException | IllegalStateException e) {
			LOG.log(Level.FINE, "A socket was closed already", e);
		}
	}

	private synchronized boolean pongOverdue() {
		var since = nanos.getAsLong() - pinged;
		if (pongAwaited) {
			return since > LiveLimits.PONG.toNanos();
		}
		if (since > (told ? LiveLimits.PING_WHEN_TOLD : LiveLimits.PING).toNanos()) {
			told = false;
			pinged = nanos.getAsLong();
			pongAwaited = true;
			ping();
		}
		return false;
	}

	private void ping() {
		try {
			session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
		} catch (IOException | IllegalStateException e) {
			LOG.log(Level.FINE, "A socket was closed already", e);
		}
	}

	private void toTheLine(String frame, Runnable done) {
		try {
			session.getAsyncRemote().sendText(frame, result -> done.run());
		} catch (IllegalStateException e) {
			// Closed meanwhile: nobody waits for the rest.
			outbox.close();
			done.run();
		}
	}
}
