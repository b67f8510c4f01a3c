package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.crypto.WrappedKey;

/**
 * The next free place in a conversation, held until the transaction ends: whoever else sends there waits. Given to
 * participants of an open conversation only.
 *
 * @param at never before that of the place before it, whatever the machine's clock does
 */
record Place(UUID conversation, long seq, Instant at, WrappedKey key, Set<UUID> participants) {

	/** Seals the draft for this place: moved to another number, sender or conversation, it does not open. */
	byte[] seal(DataKey opened, UUID sender, Draft draft) {
		return opened.seal(draft.content().written(), of(conversation, seq, sender));
	}

	/** The place after this one, not before its time. */
	Place next(Instant now) {
		return new Place(conversation, seq + 1, now.isAfter(at) ? now : at, key, participants);
	}

	DataKey unwrap(Keys keys) {
		return keys.unwrap(key, owner(conversation));
	}

	Message message(UUID sender, Draft draft) {
		return new Message(conversation, seq, sender, draft.clientId(), draft.text(), draft.cards(), draft.replyTo(), at, Afterwards.NOTHING);
	}

	/** What a conversation's data key is bound to. */
	static String owner(UUID conversation) {
		return "conversation:" + conversation;
	}

	/** What a sealed message is bound to. */
	static String of(UUID conversation, long seq, UUID sender) {
		return owner(conversation) + "/" + seq + "/" + sender;
	}

	/** What the sealed reactions to a message are bound to. */
	static String ofReactions(UUID conversation, long seq, UUID sender) {
		return of(conversation, seq, sender) + "/reactions";
	}
}
