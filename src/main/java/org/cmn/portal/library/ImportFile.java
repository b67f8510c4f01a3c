package org.cmn.portal.library;

import java.io.IOException;
import java.io.InputStream;

import org.cmn.portal.platform.refusal.Refused;

/** A file as it was uploaded, no larger than allowed. */
public record ImportFile(Format format, byte[] bytes) {

	public static final int MAX_MEGABYTES = 10;
	public static final int MAX_ROWS = 20_000;

	private static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

	/** How the rows are written: {@code text/csv}, or one JSON object on each line. */
	public enum Format {
		CSV, NDJSON
	}

	/**
	 * Reads as much as is allowed and not a byte more.
	 *
	 * @throws Refused file-too-large, with the limit in megabytes
	 */
	public static ImportFile read(Format format, InputStream stream) throws IOException {
		var bytes = stream.readNBytes(MAX_BYTES + 1);
		if (bytes.length > MAX_BYTES) {
			throw new Refused(LibraryReason.FILE_TOO_LARGE, MAX_MEGABYTES);
		}
		return new ImportFile(format, bytes);
	}
}
