package org.cmn.portal.live;

import jakarta.websocket.CloseReason;

/** Why the portal ends a socket, as the close code tells the client; see {@code src/docs/live-protocol.md}. */
enum Ended {
	/** The sign-in ended, the ticket's token expired, or the member was deactivated: sign in again. */
	SIGNED_OUT(4401, "signed out"),
	/** More frames than the rate allows. */
	TOO_FAST(4429, "too many frames"),
	/** Did not read, or did not answer a ping. */
	TOO_SLOW(4408, "too slow"),
	/** More sockets than one member may have. */
	TOO_MANY(4409, "too many sockets"),
	/** The portal stops: come back in a moment. */
	GOING_AWAY(CloseReason.CloseCodes.GOING_AWAY.getCode(), "restarting");

	private final int code;
	private final String phrase;

	Ended(int code, String phrase) {
		this.code = code;
		this.phrase = phrase;
	}

	CloseReason reason() {
		return new CloseReason(CloseReason.CloseCodes.getCloseCode(code), phrase);
	}
}
