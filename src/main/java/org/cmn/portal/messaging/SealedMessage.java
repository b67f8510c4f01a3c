package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cmn.portal.platform.crypto.DataKey;

/** A message as the database keeps it. */
record SealedMessage(long seq, UUID sender, String clientId, byte[] sealed, Instant sentAt, long changed, int edition, Instant editedAt, boolean recalled, byte[] reactions, boolean hidden) {

	Message open(UUID conversation, DataKey key) {
		var content = Content.of(key.open(sealed, Place.of(conversation, seq, sender)));
		var message = new Message(conversation, seq, sender, clientId, content.text(), content.cards(), content.replyTo(), sentAt,
				new Afterwards(changed, edition, editedAt, recalled, hidden, reactions(conversation, key)));
		return hidden ? message.hidden() : message;
	}

	private List<Reacted> reactions(UUID conversation, DataKey key) {
		return reactions == null ? List.of() : Reacted.read(key.open(reactions, Place.ofReactions(conversation, seq, sender)));
	}
}
