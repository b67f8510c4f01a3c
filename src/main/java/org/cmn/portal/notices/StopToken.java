package org.cmn.portal.notices;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.platform.crypto.Keys;

/** The secret in the address that stops mails: the mail's id and a mark that only this portal can make. Nothing of it is stored, and another master key leaves it as it is. */
@ApplicationScoped
@Transactional
class StopToken {

	private static final int BYTES = 18;
	private static final int LONGEST = 100;

	/** There is one key for all. */
	private static final UUID KEY = new UUID(0, 1);

	private Keys keys;
	private MailStore store;

	protected StopToken() {
	}

	@Inject
	StopToken(Keys keys, MailStore store) {
		this.keys = keys;
		this.store = store;
	}

	static String owner(UUID key) {
		return "stop:" + key;
	}

	String of(UUID mail) {
		return mail + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mark(mail));
	}

	/** Empty for whatever the portal has not made. */
	Optional<UUID> read(String token) {
		var parts = token == null || token.length() > LONGEST ? new String[0] : token.split("\\.", 2);
		try {
			if (parts.length == 2) {
				var mail = UUID.fromString(parts[0]);
				return MessageDigest.isEqual(mark(mail), Base64.getUrlDecoder().decode(parts[1])) ? Optional.of(mail) : Optional.empty();
			}
		} catch (IllegalArgumentException e) {
			// No id, or no letters of Base64.
		}
		return Optional.empty();
	}

	private byte[] mark(UUID mail) {
		var key = store.stopKey(KEY).orElseGet(() -> {
			store.addStopKey(KEY, keys.newKey(owner(KEY)));
			return store.stopKey(KEY).orElseThrow();
		});
		return Arrays.copyOf(keys.unwrap(key, owner(KEY)).mark("stop mails by " + mail), BYTES);
	}
}
