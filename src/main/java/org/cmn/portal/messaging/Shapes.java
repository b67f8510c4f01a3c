package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.cmn.portal.live.Frames;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/** The room's things as clients see them: in frames with the names that the API's records have. */
@ApplicationScoped
public class Shapes {

	private Zones zones;
	private MessageCards cards;
	private Messaging messaging;

	protected Shapes() {
	}

	@Inject
	Shapes(Zones zones, MessageCards cards, Messaging messaging) {
		this.zones = zones;
		this.cards = cards;
		this.messaging = messaging;
	}

	public MessageView view(Message message, Actor reader) {
		return views(List.of(message), reader).get(0);
	}

	/** Of one conversation, in their order; each room is asked once for the cards of all of them, and this one once for what they answer. */
	public List<MessageView> views(List<Message> messages, Actor reader) {
		var references = messages.stream().flatMap(message -> message.cards().stream()).collect(Collectors.toSet());
		var known = references.isEmpty() ? Map.<CardReference, CardView>of() : cards.views(reader, references);
		var quotes = quotes(messages, reader);
		return messages.stream().map(message -> new MessageView(message.conversation(), message.seq(), message.sender(), message.clientId(), message.text().value(),
				message.cards().stream().map(known::get).toList(), message.sentAt(),
				zones.format(message.sentAt(), reader.zone(), reader.locale(), Style.DATE),
				zones.format(message.sentAt(), reader.zone(), reader.locale(), Style.TIME),
				moment(message.sentAt(), reader),
				message.replyTo() == null ? null : quotes.get(message.replyTo()), After.of(message.after(), edited(message, reader)))).toList();
	}

	private Map<Long, QuoteView> quotes(List<Message> messages, Actor reader) {
		var answered = messages.stream().map(Message::replyTo).filter(Objects::nonNull).collect(Collectors.toSet());
		return answered.isEmpty() ? Map.of() : messaging.some(reader, messages.getFirst().conversation(), answered).stream().collect(Collectors.toMap(Message::seq, QuoteView::of));
	}

	private String edited(Message message, Actor reader) {
		return message.after().editedAt() == null ? null : zones.format(message.after().editedAt(), reader.zone(), reader.locale(), Style.TIME);
	}

	/** What is about to be attached, as the reader sees it. */
	public List<CardView> cards(Collection<CardReference> references, Actor reader) {
		var known = cards.views(reader, references);
		return references.stream().map(known::get).toList();
	}

	/** A moment in the reader's zone and language, short. */
	public String moment(Instant instant, Actor reader) {
		return zones.format(instant, reader.zone(), reader.locale(), Style.SHORT);
	}

	/** Adds what {@link MessageView} has. */
	public JsonObjectBuilder message(JsonObjectBuilder frame, Message message, Actor reader) {
		return MessageJson.add(frame, view(message, reader));
	}

	/** The same of many. */
	public JsonArrayBuilder messages(List<Message> messages, Actor reader) {
		var array = Frames.array();
		views(messages, reader).forEach(view -> array.add(MessageJson.add(Frames.object(), view)));
		return array;
	}

	public DraftView draft(KeptDraft draft, UUID conversation, Actor reader) {
		var quote = draft.replyTo() == null ? null : messaging.some(reader, conversation, List.of(draft.replyTo())).stream().map(QuoteView::of).findFirst().orElse(null);
		return new DraftView(draft.version(), draft.text().value(), cards(draft.cards(), reader), quote);
	}

	/** {@code pinned, muted, unreadFrom?, showsSeen, showsTyping}. */
	public JsonObjectBuilder own(JsonObjectBuilder frame, OwnView view) {
		if (view.unreadFrom() != null) {
			frame.add("unreadFrom", view.unreadFrom());
		}
		return frame.add("pinned", view.pinned()).add("muted", view.muted()).add("showsSeen", view.showsSeen()).add("showsTyping", view.showsTyping());
	}

	public JsonArrayBuilder numbers(List<Long> numbers) {
		var array = Frames.array();
		numbers.forEach(array::add);
		return array;
	}

	/** {@code member, deliveredUpTo, seenUpTo, since} of everybody. */
	public JsonArrayBuilder marks(List<Mark> marks) {
		var array = Frames.array();
		marks.forEach(mark -> array.add(mark(Frames.object(), mark)));
		return array;
	}

	JsonObjectBuilder mark(JsonObjectBuilder frame, Mark mark) {
		return frame.add("member", mark.member().toString()).add("deliveredUpTo", mark.deliveredUpTo()).add("seenUpTo", mark.seenUpTo()).add("since", mark.since());
	}
}
