package org.cmn.portal.links;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How texts resemble each other, and which of the two languages one is in. */
final class Words {

	private static final Set<String> ENGLISH = Set.of("the", "and", "of", "to", "for", "with", "is", "are", "this", "that", "you", "your");
	private static final Set<String> FRENCH = Set.of("le", "la", "les", "des", "du", "et", "pour", "avec", "est", "sont", "une", "vous", "dans", "aux");
	private static final int SAMPLE = 20_000;

	private Words() {
	}

	/** Without accents, in lower case, of three letters or more. */
	static Set<String> of(String text) {
		return list(text).stream().filter(word -> word.length() > 2).collect(Collectors.toSet());
	}

	/** From 0 to 1: which part of the words of the shorter text the other has as well. */
	static double overlap(String one, String other) {
		var words = of(one);
		var others = of(other);
		if (words.isEmpty() || others.isEmpty()) {
			return 0;
		}
		var common = new HashSet<>(words);
		common.retainAll(others);
		return (double) common.size() / Math.min(words.size(), others.size());
	}

	/** From 0 to 1: which part of the words of both texts together both have. */
	static double likeness(String one, String other) {
		var all = new HashSet<>(of(one));
		var common = new HashSet<>(all);
		var others = of(other);
		all.addAll(others);
		common.retainAll(others);
		return all.isEmpty() ? 1 : (double) common.size() / all.size();
	}

	/** By its small words; empty when they do not say. */
	static String language(String text) {
		var plain = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
		long english = Arrays.stream(plain).filter(ENGLISH::contains).count();
		long french = Arrays.stream(plain).filter(FRENCH::contains).count();
		return english > 2 * french && english > 2 ? "en" : french > 2 * english && french > 2 ? "fr" : "";
	}

	private static List<String> list(String text) {
		return List.of(Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
	}
}
