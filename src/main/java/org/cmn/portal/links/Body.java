package org.cmn.portal.links;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * As much of an answer's body as the portal reads: web pages and texts up to 2 MB, PDF up to 10 MB, of all else nothing.
 * Counted after unpacking, so that a small answer that unfolds into gigabytes ends there too.
 *
 * @param cut whether there was more
 */
record Body(byte[] bytes, boolean cut) {

	static final int TEXT = 2 * 1024 * 1024;
	static final int PDF = 10 * 1024 * 1024;
	private static final Body NONE = new Body(new byte[0], false);

	/** @param stream null when there is no body */
	static Body of(InputStream stream, String type, String encoding) throws IOException {
		var plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
		int most = plain.startsWith("application/pdf") ? PDF : plain.isEmpty() || plain.startsWith("text/") || plain.startsWith("application/xhtml") ? TEXT : 0;
		if (stream == null || most == 0) {
			return NONE;
		}
		var packed = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
		return switch (packed) {
			case "", "identity" -> first(stream, most);
			case "gzip", "x-gzip" -> first(new GZIPInputStream(stream), most);
			default -> NONE;
		};
	}

	private static Body first(InputStream stream, int most) throws IOException {
		var bytes = stream.readNBytes(most + 1);
		return bytes.length > most ? new Body(java.util.Arrays.copyOf(bytes, most), true) : new Body(bytes, false);
	}
}
