package org.cmn.portal.messaging.web;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cmn.portal.live.FrameHandler;
import org.cmn.portal.live.Frames;
import org.cmn.portal.live.Live;
import org.cmn.portal.live.Reply;
import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.OwnViews;
import org.cmn.portal.platform.limit.Bucket;
import org.cmn.portal.platform.limit.Buckets;

/**
 * {@code typing {conversation}}: this person is writing there. Told to the others who let it be told, and kept nowhere; told at
 * most every three seconds, whatever the client sends.
 */
@ApplicationScoped
public class TypingFrame implements FrameHandler {

	private static final int REMEMBERED = 10_000;
	private static final double PER_SECOND = 1 / 3d;

	private final Buckets<UUID> buckets = new Buckets<>(REMEMBERED);

	@Inject
	private OwnViews views;

	@Inject
	private Live live;

	@Override
	public String type() {
		return "typing";
	}

	@Override
	public void handle(Actor actor, JsonObject frame, Reply reply) {
		var conversation = Frames.id(frame, "conversation");
		var hearers = views.whoSeesTyping(actor, conversation);
		var now = System.nanoTime();
		if (!hearers.isEmpty() && buckets.of(actor.memberId(), () -> new Bucket(1, PER_SECOND, now)).take(now)) {
			live.push(hearers, Frames.of("typing").add("conversation", conversation.toString()).add("member", actor.memberId().toString()).build().toString());
		}
	}
}
