package org.cmn.portal.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The opened key of one owner. Lives as long as one call: it is cheaper to unwrap than to guard. */
public final class DataKey {

	private static final String HMAC = "HmacSHA256";
	/** What the key of the marks is made from: nothing is both sealed and marked with one key. */
	private static final String MARKS = "the marks of this key";

	private final SecretKey key;

	DataKey(SecretKey key) {
		this.key = key;
	}

	/** @param place what the sealed text belongs to; the same words are needed to open it */
	public byte[] seal(String text, String place) {
		return AesGcm.seal(key, text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
	}

	/** @throws NotOpened when the key, the place or a bit is wrong */
	public String open(byte[] sealed, String place) {
		return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
	}

	/** As {@link #seal(String, String)}, of what is no text. */
	public byte[] sealBytes(byte[] bytes, String place) {
		return AesGcm.seal(key, bytes, place.getBytes(StandardCharsets.UTF_8));
	}

	/** @throws NotOpened as {@link #open} does */
	public byte[] openBytes(byte[] sealed, String place) {
		return AesGcm.open(key, sealed, place.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * 32 bytes, the same for the same words by the same key. Who has not the key can neither make one nor tell whose it is, however
	 * few words there are to try.
	 */
	public byte[] mark(String words) {
		return hmac(new SecretKeySpec(hmac(new SecretKeySpec(key.getEncoded(), HMAC), MARKS), HMAC), words);
	}

	private static byte[] hmac(SecretKeySpec by, String words) {
		try {
			var mac = Mac.getInstance(HMAC);
			mac.init(by);
			return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", e);
		}
	}
}
