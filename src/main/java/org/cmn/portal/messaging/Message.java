package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message, opened for a participant.
 *
 * @param seq      its place in the conversation: 1, 2, 3 … without a gap
 * @param cards    what it points to, in the order in which it was attached
 * @param replyTo  the number of the message that it answers; null for none
 * @param clientId what the sender's client called it before it had a place
 * @param after    what became of it
 */
public record Message(UUID conversation, long seq, UUID sender, String clientId, PrivateText text, List<CardReference> cards, Long replyTo, Instant sentAt, Afterwards after) {

	/** Words alone: but for the hour there is nothing in it that depends on who reads. */
	boolean saysTheSameToAll() {
		return cards.isEmpty() && replyTo == null;
	}

	/** As a reader has it who put it away: nothing of what it says. */
	Message hidden() {
		return new Message(conversation, seq, sender, clientId, PrivateText.NONE, List.of(), null, sentAt,
				new Afterwards(after.changed(), after.edition(), after.editedAt(), after.recalled(), true, List.of()));
	}
}
