package org.cmn.portal.library.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A phone number as printed, ready to be dialled.
 *
 * @param before what stands before the number
 * @param number as printed
 * @param dial   what the phone dials, null for what is no voice line: a fax, a number to text
 */
public record PhoneLine(String before, String number, String dial, String after) {

	private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[\\d\\s().-]*\\d)?");
	private static final Pattern NO_VOICE = Pattern.compile("(?i)fax|télécopieur|text|texto");

	/** One for each part between semicolons. */
	public static List<PhoneLine> all(String text) {
		return text == null ? List.of() : Arrays.stream(text.split(";")).map(String::strip).filter(part -> !part.isEmpty()).map(PhoneLine::of).toList();
	}

	private static PhoneLine of(String part) {
		var number = NUMBER.matcher(part);
		if (!number.find()) {
			return new PhoneLine(part, "", null, "");
		}
		var before = part.substring(0, number.start());
		var digits = number.group().replaceAll("\\D", "");
		var dial = NO_VOICE.matcher(before).find() || digits.length() < 3 ? null : (digits.length() == 10 ? "+1" : digits.length() == 11 ? "+" : "") + digits;
		return new PhoneLine(before, number.group(), dial, part.substring(number.end()));
	}
}
