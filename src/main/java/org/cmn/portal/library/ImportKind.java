package org.cmn.portal.library;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.cmn.portal.library.ImportFile.Format;

/** Tells what kind of file somebody brings: by how it begins, and where that says nothing by its name. */
final class ImportKind {

	private static final int LOOKED_AT = 1024;

	private ImportKind() {
	}

	static Format of(String name, byte[] bytes) {
		var beginning = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
		if (beginning.startsWith("<")) {
			return beginning.contains("<opml") || beginning.startsWith("<?xml") && !beginning.contains("<html") ? Format.OPML : Format.BOOKMARKS;
		}
		if (beginning.startsWith("{")) {
			return Format.NDJSON;
		}
		return switch (name.toLowerCase(Locale.ROOT).replaceFirst("^.*\\.", "")) {
			case "ndjson", "jsonl", "json" -> Format.NDJSON;
			case "html", "htm" -> Format.BOOKMARKS;
			case "opml", "xml" -> Format.OPML;
			default -> Format.CSV;
		};
	}
}
