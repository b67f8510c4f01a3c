package org.cmn.portal.messaging;

import java.util.UUID;

import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.crypto.WrappedKey;

/**
 * What a participant holds after the gate: the conversation, whether it can be written in, and the key to read it.
 *
 * @param lastChange of the messages that are theirs to read
 * @param ended   whether it has ended for all
 * @param present whether they are in it still; of a pair both always are
 * @param group   whether it is a group's
 */
record Access(UUID conversation, UUID member, long lastChange, boolean ended, boolean present, boolean group, WrappedKey key) {

	boolean open() {
		return present && !ended;
	}

	/** Why it cannot be written in, where it is not open. */
	MessagingReason whyNot() {
		return present ? MessagingReason.CONVERSATION_ENDED : MessagingReason.LEFT_GROUP;
	}

	DataKey unwrap(Keys keys) {
		return keys.unwrap(key, Place.owner(conversation));
	}
}
