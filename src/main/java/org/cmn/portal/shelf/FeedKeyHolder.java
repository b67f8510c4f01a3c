package org.cmn.portal.shelf;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.cmn.portal.platform.crypto.KeyHolder;

/** Each member's address for feed readers has a key of its own. */
@ApplicationScoped
class FeedKeyHolder implements KeyHolder {

	@Override
	public String table() {
		return "feed_key";
	}

	@Override
	public String id() {
		return "member_id";
	}

	@Override
	public String owner(UUID member) {
		return FeedKey.owner(member);
	}
}
