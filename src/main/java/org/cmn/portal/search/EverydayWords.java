package org.cmn.portal.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmn.portal.search.Analysis.Word;

/**
 * The words of both languages that questions in whole sentences are made of: stop, afraid, patient. How rare a word is in a
 * library of some hundred things does not say how much it tells; of these it is known that they tell little.
 */
final class EverydayWords {

	private static final Map<Language, Set<String>> STEMS = stems();

	private EverydayWords() {
	}

	/** In any of its forms. Written in capitals it is an abbreviation. */
	static boolean contains(Word word) {
		return !CommonWords.isCapitals(word.surface()) && STEMS.entrySet().stream().anyMatch(of -> of.getValue().contains(Analysis.stem(of.getKey(), word)));
	}

	private static Map<Language, Set<String>> stems() {
		var words = CommonWords.read("everyday-words.txt");
		var stems = new EnumMap<Language, Set<String>>(Language.class);
		for (var language : Language.values()) {
			stems.put(language, words.stream().map(word -> Analysis.stem(language, Word.of(word))).collect(Collectors.toUnmodifiableSet()));
		}
		return stems;
	}
}
