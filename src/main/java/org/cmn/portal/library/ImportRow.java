package org.cmn.portal.library;

import java.util.EnumMap;
import java.util.Map;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Reason;

/**
 * One row of a file as it stands there: what each column that the file has says, blank or not, and what was wrong with
 * it so far.
 */
class ImportRow {

	private final int line;
	private final Map<String, String> cells;
	private final Checks checks = new Checks();

	ImportRow(int line, Map<String, String> cells) {
		this.line = line;
		this.cells = cells;
		cells.forEach((column, text) -> {
			if (text.indexOf(ImportText.NOT_DECODED) >= 0) {
				checks.refuse(column, LibraryReason.NOT_UTF_8);
			}
		});
	}

	static ImportRow refused(int line, String field, Reason reason, Object... arguments) {
		var row = new ImportRow(line, Map.of());
		row.checks.refuse(field, reason, arguments);
		return row;
	}

	/** Counted from 1; the first when the row has several. */
	int line() {
		return line;
	}

	boolean has(String column) {
		return cells.containsKey(column);
	}

	/** Blank when the file has no such column. */
	String get(String column) {
		return cells.getOrDefault(column, "");
	}

	/**
	 * What the row puts in the place of what was said before.
	 *
	 * @param before empty for a new resource
	 */
	Map<ResourceField, String> given(ResourceContent before, Vocabulary vocabulary) {
		var given = new EnumMap<ResourceField, String>(ResourceField.class);
		for (var field : ResourceField.values()) {
			if (has(field.code())) {
				given.put(field, get(field.code()));
			}
		}
		return given;
	}

	Checks checks() {
		return checks;
	}

	boolean isGood() {
		return checks.refusals().isEmpty();
	}
}
