package org.cmn.portal.platform.crypto;

import java.nio.charset.StandardCharsets;

import javax.crypto.SecretKey;

/** The opened key of one owner. Lives as long as one call: it is cheaper to unwrap than to guard. */
public final class DataKey {

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
		return new String(AesGcm.open(key, sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
	}
}
