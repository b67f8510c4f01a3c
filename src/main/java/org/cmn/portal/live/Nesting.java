package org.cmn.portal.live;

/** How deep a text of JSON goes, found by counting: a parser that finds out by itself may fall off its stack first. */
final class Nesting {

	private static final int DEEPEST = 8;

	private Nesting() {
	}

	/** @return false when it goes deeper than any frame of ours, or goes on after its end */
	static boolean isFlat(String text) {
		var depth = 0;
		var ended = false;
		var inString = false;
		for (var i = 0; i < text.length(); i++) {
			var c = text.charAt(i);
			if (inString) {
				if (c == '\\') {
					i++;
				}
				inString = c != '"';
			} else if (!Character.isWhitespace(c)) {
				if (ended) {
					return false;
				}
				inString = c == '"';
				depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
				ended = depth <= 0 && !inString;
				if (depth > DEEPEST) {
					return false;
				}
			}
		}
		return true;
	}
}
