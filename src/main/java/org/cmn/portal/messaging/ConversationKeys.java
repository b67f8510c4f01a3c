package org.cmn.portal.messaging;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.cmn.portal.platform.crypto.KeyHolder;

/** Each conversation has a key of its own. */
@ApplicationScoped
class ConversationKeys implements KeyHolder {

	@Override
	public String table() {
		return "conversation";
	}

	@Override
	public String id() {
		return "id";
	}

	@Override
	public String owner(UUID id) {
		return Place.owner(id);
	}
}
