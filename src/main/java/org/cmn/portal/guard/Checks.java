package org.cmn.portal.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The checks by the names that the rules call them; those in guard.js are the same. */
final class Checks {

	private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)[0-9]{2}");
	private static final Pattern DOTTED = Pattern.compile("^(?:[A-Z]\\. ?){2,3}");
	private static final Pattern INITIALS = Pattern.compile("^(?:[A-Z]\\. ?){2,3}|^[A-Z]{2,3}");
	private static final Pattern TOLL_FREE = Pattern.compile("8(?:00|33|44|55|66|77|88)[0-9]{7}");
	private static final Pattern OWN_MAIL = Pattern.compile("^(?:gmail|hotmail|outlook|yahoo|icloud|live|telus|telusplanet|shaw|videotron|sympatico|protonmail|proton|msn|me|aol)\\.");
	private static final int[] WEIGHTS_BC = {0, 2, 4, 8, 5, 10, 9, 7, 3};
	private static final int LAST_BIRTH_YEAR = 2015;

	private Checks() {
	}

	static Map<String, Check> of(KnownWords words) {
		var checks = new HashMap<String, Check>();
		checks.put("ramq", (text, lines) -> all(text, isQuebec(digits(text))));
		checks.put("bc", (text, lines) -> all(text, isBritishColumbia(digits(text))));
		checks.put("notYear", (text, lines) -> all(text, !text.matches("(?:19|20)[0-9]{2}")));
		checks.put("birthYear", (text, lines) -> all(text, isBirthYear(text)));
		checks.put("phone", (text, lines) -> {
			var number = number(text);
			return all(text, !TOLL_FREE.matcher(number).matches() && !lines.contains(number));
		});
		checks.put("email", (text, lines) -> all(text, !isOfAnOffice(text, words)));
		checks.put("initials", (text, lines) -> all(text, isNotIn(INITIALS, text, "initialsNot", words)));
		checks.put("initialsDotted", (text, lines) -> all(text, isNotIn(DOTTED, text, "dottedNot", words)));
		checks.putAll(NameChecks.of(words));
		checks.putAll(PlaceChecks.of(words));
		return checks;
	}

	static int all(String text, boolean counts) {
		return counts ? text.length() : 0;
	}

	static String digits(String text) {
		return text.replaceAll("[^0-9]", "");
	}

	/** A Canadian number as ten digits, without the country and the extension. */
	static String number(String text) {
		var digits = digits(text.split("[A-Za-z]", 2)[0]);
		return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
	}

	/** Year, month (women's + 50) and day of birth stand in it. */
	private static boolean isQuebec(String digits) {
		var month = Integer.parseInt(digits.substring(2, 4)) % 50;
		var day = Integer.parseInt(digits.substring(4, 6)) % 62;
		return month >= 1 && month <= 12 && day >= 1 && day <= 31;
	}

	private static boolean isBritishColumbia(String digits) {
		int sum = 0;
		for (int at = 1; at < WEIGHTS_BC.length; at++) {
			sum += (digits.charAt(at) - '0') * WEIGHTS_BC[at] % 11;
		}
		return 11 - sum % 11 == digits.charAt(9) - '0';
	}

	private static boolean isBirthYear(String text) {
		var year = YEAR.matcher(text);
		return !year.find() || Integer.parseInt(year.group()) <= LAST_BIRTH_YEAR;
	}

	private static boolean isOfAnOffice(String text, KnownWords words) {
		var parts = text.toLowerCase(java.util.Locale.ROOT).replace(" ", "").split("@", 2);
		return !OWN_MAIL.matcher(parts[1]).find() && java.util.Arrays.stream(parts[0].split("[._-]")).anyMatch(words.sets().get("roleMailboxes")::contains);
	}

	private static boolean isNotIn(Pattern letters, String text, String set, KnownWords words) {
		var matcher = letters.matcher(text);
		return !matcher.find() || !words.sets().get(set).contains(matcher.group().replaceAll("[. ]", ""));
	}
}
