package org.cmn.portal.live;

import jakarta.json.JsonObject;

/** The way back to the socket that a frame came from. Never waits for the client. */
public interface Reply {

	void send(JsonObject frame);
}
