package org.cmn.portal.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cmn.portal.platform.refusal.Refused;

/** A file as it was uploaded, no larger than allowed. */
public record ImportFile(Format format, byte[] bytes) {

	public static final int MAX_MEGABYTES = 10;
	public static final int MAX_ROWS = 20_000;

	private static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

	/** How the rows are written. */
	public enum Format {
		CSV("text/csv"),
		/** One JSON object on each line. */
		NDJSON("application/x-ndjson"),
		/** What browsers write when they export bookmarks: Netscape's HTML. */
		BOOKMARKS("text/html"),
		/** Outlines of links, as feed readers and outliners write them. */
		OPML("text/x-opml", "application/xml+opml");

		private final List<String> mediaTypes;

		Format(String... mediaTypes) {
			this.mediaTypes = List.of(mediaTypes);
		}

		/** Whether the links are somebody's own list rather than records of a library: then new ones begin as drafts. */
		public boolean isOwnList() {
			return this == BOOKMARKS || this == OPML;
		}

		/** By a Content-Type, parameters and all. */
		public static Optional<Format> ofMediaType(String type) {
			var plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
			return Arrays.stream(values()).filter(format -> format.mediaTypes.contains(plain)).findFirst();
		}
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

	/** The same, of the kind that the file itself or else its name says it is: people rename files. */
	public static ImportFile read(String name, InputStream stream) throws IOException {
		var file = read(Format.CSV, stream);
		return new ImportFile(ImportKind.of(name, file.bytes), file.bytes);
	}

	/** What new resources become unless somebody says otherwise. */
	public ResourceStatus usualStatus() {
		return format.isOwnList() ? ResourceStatus.DRAFT : ResourceStatus.PUBLISHED;
	}
}
