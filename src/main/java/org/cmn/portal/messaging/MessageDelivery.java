package org.cmn.portal.messaging;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.cmn.portal.live.Frames;
import org.cmn.portal.live.Live;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.background.Background;

/**
 * Tells the participants what is committed, the sender's other devices included, in the order of the conversation.
 * Two commits can be heard of in the wrong order; then the one in between is fetched by the query that clients use,
 * and what comes late is not told twice.
 */
@ApplicationScoped
class MessageDelivery {

	private static final int REMEMBERED = 10_000;

	/** In which hour and in which words somebody reads. */
	private record Reading(ZoneId zone, Locale locale) {
	}

	/** How far each conversation was told by this node; {@code from} is where it began to remember. */
	private static final class Told {
		private long from;
		private long upTo;
	}

	private final Map<UUID, Told> told = new LinkedHashMap<>(64, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, Told> eldest) {
			return size() > REMEMBERED;
		}
	};

	private Live live;
	private Shapes shapes;
	private Messaging messaging;
	private Background background;

	protected MessageDelivery() {
	}

	@Inject
	MessageDelivery(Live live, Shapes shapes, Messaging messaging, Background background) {
		this.live = live;
		this.shapes = shapes;
		this.messaging = messaging;
		this.background = background;
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageSent fact) {
		background.promptly("deliver a message", () -> deliver(fact));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MarkMoved fact) {
		background.promptly("deliver a mark", () -> live.push(fact.hearers(), reader -> mark(fact, reader)));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged fact) {
		background.promptly("deliver a change", () -> live.push(fact.participants(), changed(fact)));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageChanged fact) {
		background.promptly("deliver what changed", () -> deliver(fact));
	}

	void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageHidden fact) {
		background.promptly("deliver what was put away", () -> live.push(Set.of(fact.member()), reader -> frame(fact.message(), reader)));
	}

	/** In any order: a client that hears of a later change than the next one asks for what is between. */
	void deliver(MessageChanged fact) {
		live.push(fact.participants(), reader -> frame(fact.hiddenBy().contains(reader.memberId()) ? fact.message().hidden() : fact.message(), reader));
	}

	void deliver(MessageSent fact) {
		var seq = fact.message().seq();
		var conversation = told(fact.message().conversation());
		synchronized (conversation) {
			if (conversation.upTo == 0) {
				conversation.from = seq;
			} else if (seq > conversation.upTo + 1) {
				messaging.between(fact.message().conversation(), fact.message().sender(), conversation.upTo, seq)
						.forEach(missed -> tell(missed, messaging.hearers(missed)));
			} else if (seq <= conversation.upTo && seq >= conversation.from) {
				return;
			}
			tell(fact.message(), fact.participants());
			conversation.upTo = Math.max(seq, conversation.upTo);
		}
	}

	/** Those who wait for it before the sender's own devices. */
	private void tell(Message message, Set<UUID> participants) {
		var othersFirst = participants.stream().sorted(Comparator.comparing(message.sender()::equals)).toList();
		if (message.saysTheSameToAll()) {
			var frames = new HashMap<Reading, String>();
			live.push(othersFirst, reader -> frames.computeIfAbsent(new Reading(reader.zone(), reader.locale()), reading -> frame(message, reader)));
		} else {
			live.push(othersFirst, reader -> frame(message, reader));
		}
	}

	private String frame(Message message, Actor reader) {
		return shapes.message(Frames.of("message"), message, reader).build().toString();
	}

	private String mark(MarkMoved fact, Actor reader) {
		return shapes.mark(Frames.of("mark").add("conversation", fact.conversation().toString()), fact.mark().asSeenBy(reader.memberId(), fact.shown())).build().toString();
	}

	private static String changed(ConversationChanged fact) {
		return Frames.of("conversation").add("conversation", fact.conversation().toString()).build().toString();
	}

	private Told told(UUID conversation) {
		synchronized (told) {
			return told.computeIfAbsent(conversation, id -> new Told());
		}
	}
}
