package org.cmn.portal.home.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.messaging.ConversationCard;
import org.cmn.portal.messaging.Messaging;

/** The reader's conversations, asked for once a page: the frame counts them and the first page lists them. */
@RequestScoped
public class Conversations {

	@Inject
	private CurrentActor current;

	@Inject
	private Messaging messaging;

	private List<ConversationCard> cards;
	private Long unread;

	List<ConversationCard> all() {
		if (cards == null) {
			cards = current.find().map(messaging::conversations).orElse(List.of());
		}
		return cards;
	}

	/** Messages of others that the reader has not seen, where new ones count. */
	long unread() {
		if (cards == null) {
			// A header says it twice.
			unread = unread == null ? current.find().map(messaging::unread).orElse(0L) : unread;
			return unread;
		}
		return cards.stream().filter(card -> !card.own().muted()).mapToLong(ConversationCard::unread).sum();
	}
}
