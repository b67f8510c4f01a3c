package org.cmn.portal.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Whether two titles are so alike that they may mean the same thing: accents, case, signs, an abbreviation in brackets and one "the" aside. */
final class DuplicateTitle {

	private static final double ALIKE = 0.94;
	/** In brackets after what it stands for; one says it, the other does not. */
	private static final Pattern ABBREVIATION = Pattern.compile("(?<=\\S)\\s*\\(\\p{Lu}[\\p{Lu}\\p{N}-]{1,9}\\)");
	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private DuplicateTitle() {
	}

	/** Numbers tell things apart: the second module is not the third, however alike their titles. */
	static boolean alike(String one, String other) {
		var a = folded(one);
		var b = folded(other);
		return !a.isEmpty() && !b.isEmpty() && numbers(a).equals(numbers(b)) && (a.equals(b) || SIMILARITY.apply(a, b) >= ALIKE);
	}

	private static List<String> numbers(String text) {
		return Arrays.stream(text.split(" ")).filter(word -> word.chars().anyMatch(Character::isDigit)).sorted().toList();
	}

	private static String folded(String title) {
		var plain = Normalizer.normalize(ABBREVIATION.matcher(title).replaceAll(" "), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
		return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().replaceFirst("^(the|a|an|le|la|les|l|un|une) ", "");
	}
}
