package org.cmn.portal.messaging;

import java.text.Normalizer;

/** A text as it is compared: without accents and capitals, each character in its place, so that what is found there can be shown in the text itself. */
final class Folded {

	private Folded() {
	}

	/** As long as the text, character by character. */
	static String of(String text) {
		var folded = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			folded.append(fold(text.charAt(i)));
		}
		return folded.toString();
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
