package org.cmn.portal.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** A text as it is compared: without accents and capitals, each character in its place, so that what is found there can be shown in the text itself. */
public final class Folded {

	private Folded() {
	}

	/** As long as the text, character by character. */
	public static String of(String text) {
		var folded = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			folded.append(fold(text.charAt(i)));
		}
		return folded.toString();
	}

	/** The words of a question, folded, each once; none for a text without any. */
	public static List<String> words(String text) {
		return Arrays.stream(of(text).split("\\s+")).filter(word -> !word.isEmpty()).distinct().toList();
	}

	private static char fold(char letter) {
		if (letter < 128) {
			return Character.toLowerCase(letter);
		}
		if (letter == '’') {
			return '\'';
		}
		if (letter == '\u00a0' || letter == '\u202f') {
			return ' ';
		}
		return Character.toLowerCase(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0));
	}
}
