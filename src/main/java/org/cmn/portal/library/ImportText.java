package org.cmn.portal.library;

import java.nio.charset.StandardCharsets;

import org.cmn.portal.platform.refusal.Refused;

/** The bytes of a file as text. Bytes that are no UTF-8 leave a mark by which their row is refused. */
final class ImportText {

	/** What a decoder puts where it found no character. */
	static final char NOT_DECODED = '\uFFFD';

	private ImportText() {
	}

	static String of(byte[] bytes) {
		if (looksLikeUtf16(bytes)) {
			throw new Refused(LibraryReason.NOT_UTF_8);
		}
		var text = new String(bytes, StandardCharsets.UTF_8);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static boolean looksLikeUtf16(byte[] bytes) {
		return bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == 0 || bytes[1] == 0);
	}
}
