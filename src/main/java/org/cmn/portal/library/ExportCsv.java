package org.cmn.portal.library;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A header and a line for each resource, in the columns of the import. Spreadsheets know UTF-8 by the mark at the beginning. */
final class ExportCsv implements ExportWriter {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final OutputStream out;
	private final Vocabulary vocabulary;

	ExportCsv(OutputStream out, Vocabulary vocabulary) {
		this.out = out;
		this.vocabulary = vocabulary;
	}

	@Override
	public void write(ExportSource source) throws IOException {
		var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(BYTE_ORDER_MARK);
		var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
		printer.printRecord(ResourceImport.COLUMNS);
		source.each(null, card -> print(printer, card));
		printer.flush();
	}

	private void print(CSVPrinter printer, ResourceCard card) {
		var cells = new ArrayList<String>();
		ResourceImport.COLUMNS.forEach(column -> cells.add(CsvGuard.on(cell(card, column))));
		try {
			printer.printRecord(cells);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String cell(ResourceCard card, String column) {
		var organisation = card.get(ResourceField.ORGANISATION);
		var text = switch (column) {
			case ResourceImport.ID -> card.id();
			case ResourceImport.STATUS -> card.status().code();
			case ResourceImport.ORGANISATION_FULL -> organisation == null ? null : vocabulary.name(Facet.ORGANISATION, organisation, Locale.ENGLISH);
			case ResourceImport.ORGANISATION_FULL_FR -> organisation == null ? null : vocabulary.name(Facet.ORGANISATION, organisation, Locale.CANADA_FRENCH);
			default -> card.get(ResourceField.of(column).orElseThrow());
		};
		return text == null ? "" : text;
	}
}
