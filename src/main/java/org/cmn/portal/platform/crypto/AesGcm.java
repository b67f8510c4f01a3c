package org.cmn.portal.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The one place that calls a cipher. A sealed value is one byte for the format, 12 random bytes of nonce, then the
 * text with its 16-byte tag. Random nonces are safe for 2^32 values a key: more messages than a conversation can have.
 */
final class AesGcm {

	private static final String CIPHER = "AES/GCM/NoPadding";
	/** Found once: looking for who has the cipher took longer than using it. */
	private static final Provider PROVIDER = provider();
	private static final byte FORMAT = 1;
	private static final int NONCE = 12;
	private static final int TAG_BITS = 128;
	private static final SecureRandom RANDOM = new SecureRandom();

	private AesGcm() {
	}

	static byte[] seal(SecretKey key, byte[] plain, byte[] bound) {
		try {
			var nonce = new byte[NONCE];
			RANDOM.nextBytes(nonce);
			var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, bound);
			var sealed = new byte[1 + NONCE + cipher.getOutputSize(plain.length)];
			sealed[0] = FORMAT;
			System.arraycopy(nonce, 0, sealed, 1, NONCE);
			cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
			return sealed;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java cannot seal with AES-256-GCM", e);
		}
	}

	/** @throws NotOpened when the key, the place or a single bit is not the one it was sealed with */
	static byte[] open(SecretKey key, byte[] sealed, byte[] bound) {
		if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != FORMAT) {
			throw new NotOpened();
		}
		try {
			var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, 1 + NONCE), 1, bound);
			return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
		} catch (AEADBadTagException e) {
			throw new NotOpened();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java cannot open AES-256-GCM", e);
		}
	}

	static byte[] random(int length) {
		var bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int offset, byte[] bound) throws GeneralSecurityException {
		var cipher = Cipher.getInstance(CIPHER, PROVIDER);
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE));
		cipher.updateAAD(bound);
		return cipher;
	}

	private static Provider provider() {
		try {
			return Cipher.getInstance(CIPHER).getProvider();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java has no AES-256-GCM", e);
		}
	}
}
