package org.cmn.portal.messaging.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a file begins: the first thing that says what it is, whatever its name says. */
final class Signature {

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
	private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
	private static final byte[] GIF = "GIF8".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] ZIP = {'P', 'K', 3, 4};
	/** The older container of Microsoft's, in which encrypted documents come too. */
	private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
	private static final String ENCRYPTED = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

	private Signature() {
	}

	static boolean isPdf(byte[] bytes) {
		return begins(bytes, PDF);
	}

	static boolean isJpeg(byte[] bytes) {
		return begins(bytes, JPEG);
	}

	static boolean isPng(byte[] bytes) {
		return begins(bytes, PNG);
	}

	static boolean isGif(byte[] bytes) {
		return begins(bytes, GIF);
	}

	static boolean isZip(byte[] bytes) {
		return begins(bytes, ZIP);
	}

	static boolean isEncryptedOffice(byte[] bytes) {
		return begins(bytes, COMPOUND) && new String(bytes, StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
	}

	private static boolean begins(byte[] bytes, byte[] with) {
		return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
	}
}
