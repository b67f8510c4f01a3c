package org.cmn.portal.messaging.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.cmn.portal.live.FrameHandler;
import org.cmn.portal.live.Frames;
import org.cmn.portal.live.Reply;
import org.cmn.portal.member.Actor;
import org.cmn.portal.messaging.Drafts;
import org.cmn.portal.messaging.Message;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.OwnViews;
import org.cmn.portal.messaging.Shapes;

/**
 * {@code catch-up {conversation, after, changesAfter?}} is answered by {@code messages}: what follows, by the query that the page
 * uses, what changed of the messages before it, and how far everybody has come. {@code more} says that the client has to ask again.
 */
@ApplicationScoped
public class CatchUpFrame implements FrameHandler {

	/** An answer stays well below what an outbox holds, whatever the messages are made of. */
	private static final int MOST_CHARACTERS = 40_000;
	/** Titles of 300 characters, of what it is and of what replaces it, and a name. */
	private static final int OF_A_CARD = 1_000;

	@Inject
	private Messaging messaging;

	@Inject
	private OwnViews views;

	@Inject
	private Drafts drafts;

	@Inject
	private Shapes shapes;

	@Override
	public String type() {
		return "catch-up";
	}

	@Override
	public void handle(Actor actor, JsonObject frame, Reply reply) {
		var conversation = Frames.id(frame, "conversation");
		var after = Frames.number(frame, "after");
		// First, so that what changes meanwhile is in what is read next.
		var all = messaging.changes(actor, conversation, frame.containsKey("changesAfter") ? Frames.number(frame, "changesAfter") : Long.MAX_VALUE, after);
		var changes = all.cut(fitting(all.messages()).size());
		var found = messaging.messages(actor, conversation, after, Messaging.PAGE);
		var sent = fitting(found);
		reply.send(Frames.of("messages")
				.add("conversation", conversation.toString())
				.add("messages", shapes.messages(sent, actor))
				.add("marks", shapes.marks(messaging.marks(actor, conversation)))
				.add("changes", shapes.messages(changes.messages(), actor))
				.add("changesUpTo", changes.upTo())
				.add("own", shapes.own(Frames.object(), views.of(actor, conversation)))
				.add("draft", drafts.of(actor, conversation).version())
				.add("hidden", shapes.numbers(messaging.hidden(actor, conversation)))
				.add("more", sent.size() < found.size() || found.size() == Messaging.PAGE || changes.isCut()).build());
	}

	/** At least one, or the client would ask for the same for ever. */
	private static List<Message> fitting(List<Message> found) {
		var characters = 0;
		for (var i = 0; i < found.size(); i++) {
			characters += found.get(i).text().value().length() + found.get(i).cards().size() * OF_A_CARD;
			if (characters > MOST_CHARACTERS && i > 0) {
				return found.subList(0, i);
			}
		}
		return found;
	}
}
