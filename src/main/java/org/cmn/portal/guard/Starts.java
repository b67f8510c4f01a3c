package org.cmn.portal.guard;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Which rules can begin at a place, by the two letters there and whether a word goes on before them: nearly always none, and so
 * most places are passed over at once. Found out by asking each pattern whether it gives up after one letter, and after two.
 */
final class Starts {

	private static final int LETTERS = 128;
	/** Stands for every letter that is not ASCII. */
	private static final char OTHER = '\u00b0';

	private final BitSet[][] within = new BitSet[2][LETTERS * LETTERS];

	Starts(List<Rule> rules) {
		for (int before = 0; before < 2; before++) {
			for (int rule = 0; rule < rules.size(); rule++) {
				add(rules.get(rule), rule, before);
			}
		}
	}

	/** The rules that may begin here, null for none. */
	BitSet at(CharSequence text, int place) {
		var before = place > 0 && isOfWord(text.charAt(place - 1)) ? 1 : 0;
		return within[before][index(text.charAt(place)) * LETTERS + (place + 1 < text.length() ? index(text.charAt(place + 1)) : 0)];
	}

	private void add(Rule rule, int number, int before) {
		var matcher = rule.match().matcher("").useTransparentBounds(true).useAnchoringBounds(false);
		var lead = before == 1 ? "a" : " ";
		for (int first = 0; first < LETTERS; first++) {
			if (goesOn(matcher, lead + letter(first))) {
				for (int second = 0; second < LETTERS; second++) {
					if (second == 0 || goesOn(matcher, lead + letter(first) + letter(second))) {
						add(before, first * LETTERS + second, number);
					}
				}
			}
		}
	}

	private void add(int before, int letters, int number) {
		if (within[before][letters] == null) {
			within[before][letters] = new BitSet();
		}
		within[before][letters].set(number);
	}

	/** It matches, or wants to see more. */
	private static boolean goesOn(Matcher matcher, String text) {
		return matcher.reset(text).region(1, text.length()).lookingAt() || matcher.hitEnd();
	}

	private static char letter(int index) {
		return index == LETTERS - 1 ? OTHER : (char) index;
	}

	private static int index(char letter) {
		return letter < LETTERS - 1 ? letter : LETTERS - 1;
	}

	private static boolean isOfWord(char letter) {
		return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9' || letter == '_';
	}
}
