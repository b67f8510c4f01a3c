package org.cmn.portal.messaging;

import java.util.List;
import org.cmn.portal.platform.text.Folded;

/**
 * A piece of a message around what was looked for.
 *
 * @param before up to 60 characters, with an ellipsis where more was
 * @param found  as it is written there
 * @param after  as {@code before}
 */
public record Excerpt(String before, String found, String after) {

	private static final int AROUND = 60;

	/** @param words folded. @return null unless all of them are there */
	static Excerpt of(String text, List<String> words) {
		var folded = Folded.of(text);
		int first = Integer.MAX_VALUE;
		String shown = "";
		for (var word : words) {
			int at = folded.indexOf(word);
			if (at < 0) {
				return null;
			}
			if (at < first) {
				first = at;
				shown = word;
			}
		}
		int end = first + shown.length();
		int from = back(text, Math.max(0, first - AROUND));
		int to = back(text, Math.min(text.length(), end + AROUND));
		return new Excerpt((from > 0 ? "…" : "") + text.substring(from, first), text.substring(first, end), text.substring(end, to) + (to < text.length() ? "…" : ""));
	}

	/** Never between the halves of a character. */
	private static int back(String text, int at) {
		return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
	}
}
