package org.cmn.portal.notices;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.crypto.Keys;

/** The secret in the address that stops mails: the mail's id and a mark that only this portal can make. Nothing of it is stored. */
@ApplicationScoped
class StopToken {

	private static final int BYTES = 18;
	private static final int LONGEST = 100;

	private Keys keys;

	protected StopToken() {
	}

	@Inject
	StopToken(Keys keys) {
		this.keys = keys;
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
		return Arrays.copyOf(keys.mark("stop mails by " + mail), BYTES);
	}
}
