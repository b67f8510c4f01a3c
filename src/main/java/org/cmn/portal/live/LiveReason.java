package org.cmn.portal.live;

import org.cmn.portal.platform.refusal.Reason;

/** Why a handshake or a frame is refused. */
enum LiveReason implements Reason {
	NOT_A_WEBSOCKET(Kind.INVALID),
	/** A page of another address, or a browser's cookie without a page. */
	ORIGIN_NOT_ALLOWED(Kind.NOT_FOUND),
	TOO_MANY_SOCKETS(Kind.TOO_MANY),
	/** Not JSON, not an object, or a part has the wrong type; the argument names the part. */
	FRAME_NOT_READABLE(Kind.INVALID),
	FRAME_TYPE_UNKNOWN(Kind.INVALID);

	private final Kind kind;

	LiveReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
