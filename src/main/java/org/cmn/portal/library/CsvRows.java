package org.cmn.portal.library;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Rows of a CSV file (RFC 4180): a header, cells in quotation marks where they need it, lines ended in any of the three
 * ways. Spreadsheets of some languages put semicolons or tabs between the cells; whichever the header has most is taken.
 */
final class CsvRows {

	private final String text;
	private final Collection<String> required;
	private final ImportRows rows;

	CsvRows(String text, Collection<String> required, ImportRows rows) {
		this.text = text;
		this.required = required;
		this.rows = rows;
	}

	void read() {
		var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter()).setIgnoreEmptyLines(false).get();
		try (var parser = CSVParser.parse(new StringReader(text), format)) {
			List<String> header = null;
			int line = 1;
			for (var record = next(parser, line); record != null; record = next(parser, line)) {
				if (!isBlank(record)) {
					if (header == null) {
						header = header(record);
					} else {
						rows.add(row(record, header, line));
					}
				}
				line = (int) parser.getCurrentLineNumber() + 1;
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A quotation mark that is not closed swallows all that follows: one refused line, and nothing after it. */
	private CSVRecord next(CSVParser parser, int line) {
		try {
			var records = parser.iterator();
			return records.hasNext() ? records.next() : null;
		} catch (UncheckedIOException | IllegalStateException e) {
			rows.add(ImportRow.refused(line, null, LibraryReason.CSV_NOT_READABLE));
			return null;
		}
	}

	private List<String> header(CSVRecord record) {
		if (record.stream().anyMatch(name -> name.indexOf(ImportText.NOT_DECODED) >= 0)) {
			throw new Refused(LibraryReason.NOT_UTF_8);
		}
		var columns = record.stream().map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_')).toList();
		var seen = new HashSet<String>();
		var wrong = new java.util.ArrayList<FieldRefusal>();
		columns.stream().filter(column -> !column.isEmpty() && !seen.add(column)).forEach(column -> wrong.add(new FieldRefusal(column, LibraryReason.COLUMN_TWICE, column)));
		required.stream().filter(column -> !columns.contains(column)).forEach(column -> wrong.add(new FieldRefusal(column, LibraryReason.COLUMN_MISSING, column)));
		if (!wrong.isEmpty()) {
			throw Refused.fields(wrong);
		}
		return columns;
	}

	private ImportRow row(CSVRecord record, List<String> header, int line) {
		if (record.size() != header.size()) {
			return ImportRow.refused(line, null, LibraryReason.CELLS_DIFFER, header.size(), record.size());
		}
		var cells = new HashMap<String, String>();
		for (int i = 0; i < header.size(); i++) {
			if (!header.get(i).isEmpty() && rows.isKnown(header.get(i))) {
				cells.put(header.get(i), CsvGuard.off(record.get(i)));
			}
		}
		return new ImportRow(line, cells);
	}

	private static boolean isBlank(CSVRecord record) {
		return record.stream().allMatch(String::isBlank);
	}

	private char delimiter() {
		var firstLine = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
		char best = ',';
		for (char candidate : new char[] {';', '\t'}) {
			if (count(firstLine, candidate) > count(firstLine, best)) {
				best = candidate;
			}
		}
		return best;
	}

	private static long count(String line, char c) {
		return line.chars().filter(other -> other == c).count();
	}
}
