package org.cmn.portal.library;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula (promise I2): what could begin one gets an apostrophe before it, which
 * spreadsheets know as "this is text", and the import takes off again. A text that begins with apostrophes and then such
 * a character gets one more, so that nothing is lost on the way out and in.
 */
final class CsvGuard {

	/** The full-width forms are formulas to spreadsheets in East Asian languages. */
	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

	private CsvGuard() {
	}

	static String on(String text) {
		return FORMULA.matcher(text).matches() ? "'" + text : text;
	}

	static String off(String cell) {
		return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
	}
}
