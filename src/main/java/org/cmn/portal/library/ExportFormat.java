package org.cmn.portal.library;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what kind of file the library goes out. */
public enum ExportFormat {
	/** For spreadsheets: cells that could be taken for a formula are guarded. */
	CSV("text/csv", "csv"),
	/** For programs: exact to the letter. */
	NDJSON("application/x-ndjson", "ndjson"),
	/** For browsers: titles and addresses, in a folder for each topic. */
	BOOKMARKS("text/html", "html");

	private final String mediaType;
	private final String extension;

	ExportFormat(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	public String mediaType() {
		return mediaType + ";charset=UTF-8";
	}

	public String extension() {
		return extension;
	}

	/** As in the API. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<ExportFormat> of(String code) {
		return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
	}

	ExportWriter writer(OutputStream out, Vocabulary vocabulary, Locale locale) {
		return switch (this) {
			case CSV -> new ExportCsv(out, vocabulary);
			case NDJSON -> new ExportNdjson(out, vocabulary);
			case BOOKMARKS -> new ExportBookmarks(out, vocabulary, locale);
		};
	}
}
