package org.cmn.portal.search;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.cmn.portal.search.Analysis.Word;

/** How much of a drug: "8 mg", "300mg". It says little of what is wanted beside the drug, and is no half word. */
final class Doses {

	private static final Set<String> UNITS = Set.of("mg", "mcg", "ug", "µg", "μg", "g", "kg", "ml", "mmol", "ui", "iu");
	private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)*");
	private static final Pattern TOGETHER = Pattern.compile("\\d+([.,]\\d+)*(mg|mcg|ug|µg|μg|g|kg|ml|mmol)");

	private Doses() {
	}

	/** Whether the word at that place is a dose, or a part of one: a unit, or the number before it. */
	static boolean isAt(int place, List<Word> words) {
		var word = words.get(place).norm();
		boolean isNumber = NUMBER.matcher(word).matches();
		return TOGETHER.matcher(word).matches() || isNumber && place + 1 < words.size() && UNITS.contains(words.get(place + 1).norm())
				|| UNITS.contains(word) && (word.length() > 1 || place > 0 && NUMBER.matcher(words.get(place - 1).norm()).matches());
	}
}
