package org.cmn.portal.messaging;

import static org.cmn.portal.platform.json.Jsonp.JSON;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import org.apache.commons.text.StringEscapeUtils;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.faces.Texts;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;

/**
 * A participant's copy of a conversation: one page to read, or JSON for a program. Read and written a hundred messages at a
 * time, so that a long one takes no more memory than a short one. Each hundred passes the gate anew.
 */
@ApplicationScoped
public class Transcripts {

	static final Limit COPIES = Limit.perMinute("message-export", 5);

	@Inject
	private Messaging messaging;

	@Inject
	private Shapes shapes;

	@Inject
	private MessageFiles files;

	@Inject
	private RateLimit rates;

	/** One that may be written. */
	public interface Transcript {
		void write(OutputStream to) throws IOException;
	}

	/** @throws org.cmn.portal.platform.refusal.Refused not-found for everyone but its participants; too many copies */
	public Transcript json(Actor actor, UUID conversation) {
		return json(actor, gate(actor, conversation), false);
	}

	private Transcript json(Actor actor, ConversationCard card, boolean packed) {
		return to -> {
			try (var json = JSON.createGenerator(to)) {
				json.writeStartObject().write("conversation", card.id().toString()).write("with", card.title()).writeStartArray("messages");
				each(actor, card, view -> message(json, view, names(actor, card), packed));
				json.writeEnd().writeEnd();
			}
		};
	}

	/** The same as a page that needs nothing else. */
	public Transcript page(Actor actor, UUID conversation) {
		return page(actor, gate(actor, conversation), false);
	}

	/** Both of them and the files, as a ZIP. What is no longer given out is not in it. */
	public Transcript archive(Actor actor, UUID conversation) {
		var card = gate(actor, conversation);
		return to -> {
			try (var packed = new PackedTranscript(to)) {
				packed.add("conversation.html", page(actor, card, true));
				packed.add("conversation.json", json(actor, card, true));
				each(actor, card, view -> {
					for (var path : PackedTranscript.paths(view).entrySet()) {
						packed.add(path.getValue(), () -> files.give(actor, card.id(), UUID.fromString(path.getKey().id())).content()::write);
					}
				});
			}
		};
	}

	private Transcript page(Actor actor, ConversationCard card, boolean packed) {
		var texts = Texts.in(actor.locale());
		return to -> {
			var page = new OutputStreamWriter(to, StandardCharsets.UTF_8);
			var title = StringEscapeUtils.escapeHtml4(texts.get("messaging.copy.heading", card.title()));
			page.write("<!DOCTYPE html>\n<html lang=\"" + actor.locale().getLanguage() + "\"><head><meta charset=\"UTF-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" + title
					+ "</title><style>body{font:1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}article{margin:0 0 1.5rem}p{white-space:pre-wrap;overflow-wrap:anywhere;margin:0}h2{font-size:1rem;margin:0}</style></head><body><h1>"
					+ title + "</h1>\n");
			var names = names(actor, card);
			each(actor, card, view -> message(page, view, names, texts, packed));
			page.write("</body></html>\n");
			page.flush();
		};
	}

	private ConversationCard gate(Actor actor, UUID conversation) {
		var card = messaging.conversation(actor, conversation);
		rates.spend(COPIES, actor.memberId(), 1);
		return card;
	}

	private interface OneByOne {
		void take(MessageView view) throws IOException;
	}

	private void each(Actor actor, ConversationCard card, OneByOne taker) throws IOException {
		long after = 0;
		for (var page = messaging.messages(actor, card.id(), after, Messaging.PAGE); !page.isEmpty(); page = messaging.messages(actor, card.id(), after, Messaging.PAGE)) {
			for (var view : shapes.views(page, actor)) {
				if (!view.after().hidden()) {
					taker.take(view);
				}
				after = view.seq();
			}
		}
	}

	private static Map<UUID, String> names(Actor actor, ConversationCard card) {
		var names = new HashMap<UUID, String>();
		card.people().forEach(person -> names.put(person.id(), person.name()));
		names.put(actor.memberId(), actor.name());
		return names;
	}

	private static void message(JsonGenerator json, MessageView view, Map<UUID, String> names, boolean packed) {
		var paths = packed ? PackedTranscript.paths(view) : Map.<CardView, String>of();
		json.writeStartObject().write("seq", view.seq()).write("sender", view.sender().toString()).write("name", names.getOrDefault(view.sender(), "")).write("sentAt", view.sentAt().toString())
				.write("text", view.text()).write("edited", view.after().edition() > 0).write("withdrawn", view.after().recalled()).writeStartArray("cards");
		view.cards().forEach(card -> {
			json.writeStartObject().write("kind", card.kind()).write("id", card.id()).write("title", card.title() == null ? "" : card.title());
			if (card.file() != null) {
				json.write("type", card.file().type()).write("size", card.file().size());
			}
			if (paths.containsKey(card)) {
				json.write("file", paths.get(card));
			}
			json.writeEnd();
		});
		json.writeEnd().writeEnd();
	}

	private static void message(Writer page, MessageView view, Map<UUID, String> names, Texts texts, boolean packed) throws IOException {
		var paths = packed ? PackedTranscript.paths(view) : Map.<CardView, String>of();
		page.write("<article><h2>" + StringEscapeUtils.escapeHtml4(names.getOrDefault(view.sender(), "")) + " · <time datetime=\"" + view.sentAt() + "\">" + StringEscapeUtils.escapeHtml4(view.day() + ", " + view.time())
				+ "</time>" + (view.after().edited() == null ? "" : " · " + StringEscapeUtils.escapeHtml4(texts.get("messaging.thread.edited", view.after().edited())))
				+ "</h2><p dir=\"auto\">" + StringEscapeUtils.escapeHtml4(view.after().recalled() ? texts.get("messaging.thread.withdrawn") : view.text()) + "</p>");
		for (var card : view.cards()) {
			if (card.title() != null) {
				var title = StringEscapeUtils.escapeHtml4(card.title() + (card.file() == null ? "" : " (" + card.file().described() + ")"));
				page.write("<p>▸ " + (paths.containsKey(card) ? "<a href=\"" + StringEscapeUtils.escapeHtml4(paths.get(card)) + "\">" + title + "</a>" : title) + "</p>");
			}
		}
		page.write("</article>\n");
	}
}
