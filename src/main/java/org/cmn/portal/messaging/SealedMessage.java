package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.UUID;

import org.cmn.portal.platform.crypto.DataKey;

/** A message as the database keeps it. */
record SealedMessage(long seq, UUID sender, String clientId, byte[] sealed, Instant sentAt) {

	Message open(UUID conversation, DataKey key) {
		var content = Content.of(key.open(sealed, Place.of(conversation, seq, sender)));
		return new Message(conversation, seq, sender, clientId, content.text(), content.cards(), sentAt);
	}
}
