package org.cmn.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers as digits alone, so that spaces, brackets and hyphens do not matter. */
final class Phones {

	private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d\\s().-]*\\d");

	private Phones() {
	}

	/** Every number of a text; the leading 1 of North America is not part of it. */
	static List<String> all(String text) {
		var numbers = new ArrayList<String>();
		var found = NUMBER.matcher(text);
		while (found.find()) {
			numbers.add(digits(found.group()));
		}
		return numbers;
	}

	static String digits(String number) {
		var digits = number.replaceAll("\\D", "");
		return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
	}
}
