package org.cmn.portal.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmn.portal.search.Analysis.Word;

/** The words of both languages that say nothing about what is wanted: articles, question words, "my", "find". */
final class CommonWords {

	private static final Set<String> WORDS = read("common-words.txt");
	/** How other places of search join words; here every word counts anyway. */
	private static final Set<String> JOINING = Set.of("AND", "OR", "NOT", "ET", "OU");

	private CommonWords() {
	}

	/** Written in capitals it is an abbreviation, not a common word: IT, SON. */
	static boolean contains(Word word) {
		return WORDS.contains(word.norm()) && (!isCapitals(word.surface()) || JOINING.contains(word.surface()));
	}

	static boolean isCapitals(String surface) {
		return surface.length() > 1 && surface.equals(surface.toUpperCase(java.util.Locale.ROOT)) && surface.chars().anyMatch(Character::isLetter);
	}

	static Set<String> read(String resource) {
		try (var lines = new BufferedReader(new InputStreamReader(CommonWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
			return lines.lines().filter(line -> !line.startsWith("#")).flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
					.filter(word -> !word.isBlank()).collect(Collectors.toUnmodifiableSet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
