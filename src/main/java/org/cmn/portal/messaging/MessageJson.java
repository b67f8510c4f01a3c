package org.cmn.portal.messaging;

import java.util.List;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.cmn.portal.live.Frames;

/** A message in a frame: letter by letter what the API makes of {@link MessageView}, names without a value left out. */
final class MessageJson {

	private MessageJson() {
	}

	static JsonObjectBuilder add(JsonObjectBuilder frame, MessageView view) {
		frame.add("conversation", view.conversation().toString())
				.add("seq", view.seq())
				.add("sender", view.sender().toString())
				.add("clientId", view.clientId())
				.add("text", view.text())
				.add("cards", cards(view.cards()))
				.add("sentAt", view.sentAt().toString())
				.add("day", view.day())
				.add("time", view.time())
				.add("when", view.when());
		if (view.reply() != null) {
			frame.add("reply", quote(view.reply()));
		}
		return frame.add("after", after(view.after()));
	}

	private static JsonObjectBuilder quote(QuoteView quote) {
		return Frames.object().add("seq", quote.seq()).add("sender", quote.sender().toString()).add("text", quote.text()).add("recalled", quote.recalled()).add("hidden", quote.hidden());
	}

	private static JsonObjectBuilder after(After after) {
		var json = Frames.object().add("changed", after.changed()).add("edition", after.edition()).add("recalled", after.recalled()).add("hidden", after.hidden());
		if (after.editedAt() != null) {
			json.add("editedAt", after.editedAt().toString()).add("edited", after.edited());
		}
		var reactions = Frames.array();
		after.reactions().forEach(said -> {
			var by = Frames.array();
			said.by().forEach(member -> by.add(member.toString()));
			reactions.add(Frames.object().add("reaction", said.reaction()).add("by", by));
		});
		return json.add("reactions", reactions);
	}

	static JsonObjectBuilder add(JsonObjectBuilder frame, DraftView view) {
		if (view.reply() != null) {
			frame.add("reply", quote(view.reply()));
		}
		return frame.add("version", view.version()).add("text", view.text()).add("cards", cards(view.cards()));
	}

	private static JsonArrayBuilder cards(List<CardView> cards) {
		var array = Frames.array();
		cards.forEach(card -> array.add(card(card)));
		return array;
	}

	private static JsonObjectBuilder card(CardView card) {
		var json = Frames.object().add("kind", card.kind()).add("id", card.id()).add("gone", card.gone()).add("unreachable", card.unreachable()).add("cancelled", card.cancelled());
		addKnown(json, "title", card.title());
		addKnown(json, "organisation", card.organisation());
		addKnown(json, "when", card.when());
		addKnown(json, "page", card.page());
		if (card.file() != null) {
			json.add("file", Frames.object().add("type", card.file().type()).add("size", card.file().size()).add("described", card.file().described()).add("withheld", card.file().withheld()));
		}
		if (card.supersededBy() != null) {
			json.add("supersededBy", Frames.object().add("id", card.supersededBy().id()).add("title", card.supersededBy().title()).add("page", card.supersededBy().page()));
		}
		return json;
	}

	private static void addKnown(JsonObjectBuilder json, String name, String value) {
		if (value != null) {
			json.add(name, value);
		}
	}
}
