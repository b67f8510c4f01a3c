package org.cmn.portal.messaging.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cmn.portal.live.FrameHandler;
import org.cmn.portal.live.Frames;
import org.cmn.portal.live.Reply;
import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.CardReference;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.NewMessage;

/** {@code send {conversation, clientId, text, cards?, replyTo?, guardReason?}} is answered by {@code stored} once it is committed. */
@ApplicationScoped
public class SendFrame implements FrameHandler {

	@Inject
	private Messaging messaging;

	@Override
	public String type() {
		return "send";
	}

	@Override
	public void handle(Actor actor, JsonObject frame, Reply reply) {
		var cards = Frames.objects(frame, "cards").stream().map(card -> new CardReference(Frames.text(card, "kind"), Frames.text(card, "id"))).toList();
		var message = messaging.send(actor, Frames.id(frame, "conversation"), new NewMessage(Frames.text(frame, "text"), cards,
				frame.containsKey("replyTo") ? Frames.number(frame, "replyTo") : null, Frames.text(frame, "clientId"), Frames.optionalText(frame, "guardReason")));
		reply.send(Frames.of("stored")
				.add("conversation", message.conversation().toString())
				.add("clientId", message.clientId())
				.add("seq", message.seq())
				.add("sentAt", message.sentAt().toString()).build());
	}
}
