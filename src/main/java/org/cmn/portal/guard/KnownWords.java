package org.cmn.portal.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Given names, places, and words that begin with a capital and are nobody's name; and how a found text is held against them. */
record KnownWords(Map<String, Set<String>> sets) {

	private static final Pattern WORD = Pattern.compile("[^ ]+");
	private static final Pattern JOINTS = Pattern.compile("[-.' ]+");

	/** A word of a found text. @param end where it ends in that text */
	record Word(String text, int end) {
	}

	static String key(String text) {
		return JOINTS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	static List<Word> words(String text) {
		var words = new ArrayList<Word>();
		var matcher = WORD.matcher(text);
		while (matcher.find()) {
			var word = matcher.group().replaceFirst("[,:]$", "");
			words.add(new Word(word, matcher.start() + word.length()));
		}
		return words;
	}

	boolean has(String set, String text) {
		return sets.get(set).contains(key(text));
	}

	boolean isGivenName(String word) {
		return has("givenNames", word);
	}

	boolean isNoName(String word) {
		return has("notNames", word);
	}

	/** The joint name counts, and its first part alone. */
	boolean isNoNameAtAll(String word) {
		return isNoName(word) || sets.get("notNames").contains(first(word));
	}

	boolean isCity(String text) {
		return has("cities", text);
	}

	boolean isAnyPlace(String text) {
		return isCity(text) || has("towns", text) || has("hamlets", text);
	}

	static String first(String text) {
		return key(text).split(" ")[0];
	}

	/** The longest beginning of the text that is such a place. */
	int placeIn(String text, Predicate<String> isPlace) {
		var words = words(text);
		for (int count = words.size(); count > 0; count--) {
			var end = words.get(count - 1).end();
			if (isPlace.test(text.substring(0, end).replaceFirst("'s$", ""))) {
				return end;
			}
		}
		return 0;
	}

	/** The beginning of the text that can be somebody's name. */
	int person(String text) {
		var words = words(text);
		if (words.isEmpty() || isNoNameAtAll(words.get(0).text()) || isCity(text) || words.size() < 2 && words.get(0).text().matches("[A-Z]{2,4}")) {
			return 0;
		}
		int count = 1;
		while (count < words.size() && !isNoNameAtAll(words.get(count).text())) {
			count++;
		}
		return words.get(count - 1).end();
	}
}
