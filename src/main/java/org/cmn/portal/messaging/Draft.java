package org.cmn.portal.messaging;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.cmn.portal.platform.refusal.Checks;

/** What a client wants to send, checked: the rules of a message's text and cards live here. */
record Draft(PrivateText text, List<CardReference> cards, String clientId, Long replyTo) {

	/** In characters as people count them. Four bytes each, a message of words still fits into a frame of 16 KB. */
	static final int LIMIT = 4000;
	/** A message names a few things; who has more to show makes a collection. */
	static final int MOST_CARDS = 5;
	static final int LONGEST_CLIENT_ID = 64;

	private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST_CLIENT_ID + "}");

	/**
	 * @param text  may be nothing when there is a card
	 * @param given null for none; the same twice is once
	 * @param replyTo null for none; whether there is such a message is for the conversation to say
	 * @throws org.cmn.portal.platform.refusal.Refused naming {@code text}, {@code cards}, {@code replyTo} or {@code clientId}
	 */
	static Draft of(String text, List<CardReference> given, String clientId, Long replyTo) {
		return of(text, given, "clientId", clientId, replyTo);
	}

	/** The same where what the client calls it is sent in another {@code field}. */
	static Draft of(String text, List<CardReference> given, String field, String clientId, Long replyTo) {
		var checks = new Checks();
		var cards = given == null ? List.<CardReference>of() : given.stream().distinct().toList();
		var kept = cards.isEmpty() ? checks.required("text", text, LIMIT) : checks.optional("text", text, LIMIT);
		if (cards.size() > MOST_CARDS) {
			checks.refuse("cards", MessagingReason.TOO_MANY_CARDS, MOST_CARDS, cards.size());
		} else if (!cards.stream().allMatch(card -> card != null && card.isUsable())) {
			checks.refuse("cards", MessagingReason.CARD_NOT_FOUND);
		}
		if (clientId == null || !CLIENT_ID.matcher(clientId).matches()) {
			checks.refuse(field, MessagingReason.CLIENT_ID_NOT_USABLE);
		}
		if (replyTo != null && replyTo < 1) {
			checks.refuse("replyTo", MessagingReason.REPLY_NOT_FOUND);
		}
		checks.done();
		return new Draft(new PrivateText(kept == null ? "" : kept), cards, clientId, replyTo);
	}

	/** The same that answers nothing. */
	static Draft of(String text, List<CardReference> given, String clientId) {
		return of(text, given, clientId, null);
	}

	/** Whether a message says this. */
	boolean isSaidBy(Message message) {
		return message.text().equals(text) && message.cards().equals(cards) && Objects.equals(message.replyTo(), replyTo);
	}

	/** What is sealed of it. */
	Content content() {
		return new Content(text, cards, replyTo);
	}
}
