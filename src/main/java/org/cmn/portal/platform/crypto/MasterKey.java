package org.cmn.portal.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.cmn.portal.platform.settings.CannotStart;
import org.cmn.portal.platform.settings.Settings;

/**
 * The key that wraps all data keys; never stored by the portal. Its id is a one-way fingerprint: it names the key in
 * the database, and a start with another key is noticed before anything is written with it.
 */
record MasterKey(SecretKey key, String id) {

	private static final int LENGTH = 32;

	/**
	 * @param setting its name, for the sentence
	 * @throws CannotStart with a sentence when it is not 32 bytes in Base64
	 */
	static MasterKey of(String base64, String setting) {
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(base64.strip());
		} catch (IllegalArgumentException e) {
			// Without the cause: its message would quote a part of the key.
			throw new CannotStart("The setting " + Settings.named(setting) + " is not Base64; make one with: openssl rand -base64 32");
		}
		if (bytes.length != LENGTH) {
			throw new CannotStart("The setting " + Settings.named(setting) + " holds " + bytes.length
					+ " bytes where 32 are needed; make one with: openssl rand -base64 32");
		}
		return new MasterKey(new SecretKeySpec(bytes, "AES"), fingerprint(bytes));
	}

	private static String fingerprint(byte[] bytes) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
			var digest = mac.doFinal("the id of this master key".getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", e);
		}
	}

	@Override
	public String toString() {
		return "MasterKey " + id;
	}
}
