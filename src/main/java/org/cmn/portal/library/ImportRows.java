package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cmn.portal.platform.refusal.Refused;

/** The rows of a file, good and bad, and the columns that nobody asked for. */
final class ImportRows {

	private final Set<String> known;
	private final List<ImportRow> rows = new ArrayList<>();
	private final Set<String> ignored = new LinkedHashSet<>();

	private ImportRows(Collection<String> known) {
		this.known = Set.copyOf(known);
	}

	/**
	 * @param columns  those that mean something
	 * @param required those that a CSV file must have
	 * @throws Refused too-many-rows before any work is done on them; nothing-to-import
	 */
	static ImportRows read(ImportFile file, Collection<String> columns, Collection<String> required) {
		var rows = new ImportRows(columns);
		var text = ImportText.of(file.bytes());
		switch (file.format()) {
			case CSV -> new CsvRows(text, required, rows).read();
			case NDJSON -> new NdjsonRows(text, rows).read();
			case BOOKMARKS -> new BookmarkRows(text, rows).read();
			case OPML -> new OpmlRows(text, rows).read();
		}
		if (rows.rows.isEmpty()) {
			throw new Refused(LibraryReason.NOTHING_TO_IMPORT);
		}
		return rows;
	}

	boolean isKnown(String column) {
		if (!known.contains(column)) {
			ignored.add(column.length() > 50 ? column.substring(0, 50) + "…" : column);
			return false;
		}
		return true;
	}

	void add(ImportRow row) {
		if (rows.size() == ImportFile.MAX_ROWS) {
			throw new Refused(LibraryReason.TOO_MANY_ROWS, ImportFile.MAX_ROWS, row.line());
		}
		rows.add(row);
	}

	List<ImportRow> all() {
		return rows;
	}

	List<ImportRow> good() {
		return rows.stream().filter(ImportRow::isGood).toList();
	}

	/** At most so many are named: a file of another kind can have thousands. */
	List<String> ignored() {
		return ignored.stream().limit(20).toList();
	}

	List<ImportReport.Line> refused() {
		return ImportReport.inOrder(rows.stream().flatMap(row -> row.checks().refusals().stream().map(refusal -> new ImportReport.Line(row.line(), refusal))).toList());
	}
}
