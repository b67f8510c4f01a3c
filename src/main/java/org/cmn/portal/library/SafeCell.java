package org.cmn.portal.library;

import java.util.regex.Pattern;

/**
 * A cell of a CSV file that spreadsheets take for text (promise I2): one that would be a formula gets an apostrophe, which
 * reading takes away again, so that nothing is lost on the way there and back.
 */
public final class SafeCell {

	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

	private SafeCell() {
	}

	/** Empty for null. */
	public static String written(String text) {
		return text == null ? "" : FORMULA.matcher(text).lookingAt() ? "'" + text : text;
	}

	public static String read(String cell) {
		return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
	}
}
