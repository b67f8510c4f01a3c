package org.cmn.portal.live;

import java.time.Duration;

/** What one socket and one member may use. To change by measurement; the protocol document names them. */
final class LiveLimits {

	static final int MESSAGE_BYTES = 16 * 1024;
	static final int SOCKETS_OF_A_MEMBER = 5;
	static final int OUTBOX_FRAMES = 256;
	static final int OUTBOX_BYTES = 256 * 1024;
	/** A frame that is on the line so long is not being read. Found within a second more. */
	static final Duration STUCK = Duration.ofSeconds(10);
	static final Duration PING = Duration.ofSeconds(25);
	/** After something was sent, the client is asked sooner: what is on the way may lie unread in megabytes of buffers. */
	static final Duration PING_WHEN_TOLD = Duration.ofSeconds(2);
	static final Duration PONG = Duration.ofSeconds(10);
	/** How long a member's rights may be remembered: what ends, ends within a second. */
	static final Duration RIGHTS = Duration.ofMillis(800);

	private LiveLimits() {
	}
}
