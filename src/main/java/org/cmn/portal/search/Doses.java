package org.cmn.portal.search;

import java.util.List;
import java.util.regex.Pattern;

import org.cmn.portal.search.Analysis.Word;

/** How much of a drug: "8 mg", "300mg". It says little of what is wanted beside the drug, and is no half word. */
final class Doses {

	private static final String DIGITS = "\\d+([.,]\\d+)*";
	/** Such as are written without a space as well. */
	private static final String CLOSE = "(mg|mcg|ug|µg|μg|g|kg|ml|mmol)";
	private static final Pattern NUMBER = Pattern.compile(DIGITS);
	private static final Pattern UNIT = Pattern.compile(CLOSE + "|ui|iu");
	private static final Pattern TOGETHER = Pattern.compile(DIGITS + CLOSE);

	private Doses() {
	}

	/** Whether the word at that place is a dose, or a part of one: a unit, or the number before it. */
	static boolean isAt(int place, List<Word> words) {
		var word = words.get(place).norm();
		if (is(UNIT, word)) {
			return word.length() > 1 || place > 0 && is(NUMBER, words.get(place - 1).norm());
		}
		return is(TOGETHER, word) || is(NUMBER, word) && place + 1 < words.size() && is(UNIT, words.get(place + 1).norm());
	}

	private static boolean is(Pattern what, String word) {
		return what.matcher(word).matches();
	}
}
