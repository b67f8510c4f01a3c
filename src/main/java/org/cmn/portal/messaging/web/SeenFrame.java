package org.cmn.portal.messaging.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cmn.portal.live.FrameHandler;
import org.cmn.portal.live.Frames;
import org.cmn.portal.live.Reply;
import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.Messaging;

/** {@code seen {conversation, upTo}}: the person has everything up to there before their eyes. */
@ApplicationScoped
public class SeenFrame implements FrameHandler {

	@Inject
	private Messaging messaging;

	@Override
	public String type() {
		return "seen";
	}

	@Override
	public void handle(Actor actor, JsonObject frame, Reply reply) {
		messaging.markSeen(actor, Frames.id(frame, "conversation"), Frames.number(frame, "upTo"));
	}
}
