package org.cmn.portal.live;

import jakarta.json.JsonObject;
import org.cmn.portal.member.Actor;

/**
 * What a room does with one type of frame. Found by CDI; called on a socket's thread, which has no request, no
 * transaction and no security context: the actor is the argument, and was checked for this frame.
 */
public interface FrameHandler {

	/** The value of {@code type} that this handler takes. */
	String type();

	/** May throw {@link org.cmn.portal.platform.refusal.Refused}: the client gets it as an error frame. */
	void handle(Actor actor, JsonObject frame, Reply reply);
}
