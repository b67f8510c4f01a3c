package org.cmn.portal.library;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.commons.csv.CSVFormat;

/** The list of synonyms as a CSV file that the import takes in again without a change. */
public final class SynonymFile {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader("term", "equivalents", "kind", "capitals_only", "note").get();

	private SynonymFile() {
	}

	public static String of(List<SynonymCard> cards) {
		var text = new StringWriter();
		try (var printer = FORMAT.print(text)) {
			for (var card : cards) {
				var input = card.input();
				printer.printRecord(guarded(input.term()), guarded(input.joined()), guarded(input.kind()), input.capitalsOnly() ? "yes" : "",
						guarded(input.note()));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static String guarded(String text) {
		return text == null ? "" : CsvGuard.on(text);
	}
}
