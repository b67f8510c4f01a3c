package org.cmn.portal.messaging.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cmn.portal.live.FrameHandler;
import org.cmn.portal.live.Frames;
import org.cmn.portal.live.Reply;
import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.Messaging;

/** {@code delivered {conversation, upTo}}: this client has everything up to there. */
@ApplicationScoped
public class DeliveredFrame implements FrameHandler {

	@Inject
	private Messaging messaging;

	@Override
	public String type() {
		return "delivered";
	}

	@Override
	public void handle(Actor actor, JsonObject frame, Reply reply) {
		messaging.markDelivered(actor, Frames.id(frame, "conversation"), Frames.number(frame, "upTo"));
	}
}
