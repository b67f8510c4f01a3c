package org.cmn.portal.guard;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One way in which a patient is given away.
 *
 * @param group    the part of the match that is meant
 * @param left     what must stand before it, null for anything; so the next three
 * @param withAny  cues that must stand near, in alternatives: all of one list, where "!" says that it must not; null for none
 * @param unless   the same, which makes it harmless
 * @param check    null where the pattern says all
 */
record Rule(String id, IdentifierKind kind, String offer, int group, Pattern match, Pattern left, Pattern notLeft, Pattern right, Pattern notRight,
		List<List<String>> withAny, List<List<String>> unless, Check check) {

	private static final int WINDOW = 80;

	boolean fitsBetween(CharSequence text, int from, int to) {
		var before = text.subSequence(Math.max(0, from - WINDOW), from);
		var after = text.subSequence(to, Math.min(text.length(), to + WINDOW));
		return isIn(left, before, true) && isIn(right, after, true) && !isIn(notLeft, before, false) && !isIn(notRight, after, false);
	}

	private static boolean isIn(Pattern pattern, CharSequence window, boolean withoutPattern) {
		return pattern == null ? withoutPattern : pattern.matcher(window).find();
	}
}
