package org.cmn.portal.messaging;

import java.util.UUID;

import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.crypto.WrappedKey;

/** What a participant holds after the gate: the conversation, whether it is open, and the key to read it. */
record Access(UUID conversation, UUID member, long lastSeq, long lastChange, boolean open, WrappedKey key) {

	DataKey unwrap(Keys keys) {
		return keys.unwrap(key, Place.owner(conversation));
	}
}
