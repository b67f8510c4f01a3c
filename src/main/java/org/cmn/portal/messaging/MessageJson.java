package org.cmn.portal.messaging;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.cmn.portal.live.Frames;

/** A message in a frame: letter by letter what the API makes of {@link MessageView}, names without a value left out. */
final class MessageJson {

	private MessageJson() {
	}

	static JsonObjectBuilder add(JsonObjectBuilder frame, MessageView view) {
		return frame.add("conversation", view.conversation().toString())
				.add("seq", view.seq())
				.add("sender", view.sender().toString())
				.add("clientId", view.clientId())
				.add("text", view.text())
				.add("cards", cards(view))
				.add("sentAt", view.sentAt().toString())
				.add("day", view.day())
				.add("time", view.time());
	}

	private static JsonArrayBuilder cards(MessageView view) {
		var array = Frames.array();
		view.cards().forEach(card -> array.add(card(card)));
		return array;
	}

	private static JsonObjectBuilder card(CardView card) {
		var json = Frames.object().add("kind", card.kind()).add("id", card.id()).add("gone", card.gone()).add("unreachable", card.unreachable()).add("cancelled", card.cancelled());
		addKnown(json, "title", card.title());
		addKnown(json, "organisation", card.organisation());
		addKnown(json, "when", card.when());
		addKnown(json, "page", card.page());
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
