package org.cmn.portal.notices;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.cmn.portal.platform.crypto.KeyHolder;

/** The addresses that stop mails have one key together. */
@ApplicationScoped
class StopKeyHolder implements KeyHolder {

	@Override
	public String table() {
		return "stop_key";
	}

	@Override
	public String id() {
		return "id";
	}

	@Override
	public String owner(UUID key) {
		return StopToken.owner(key);
	}
}
