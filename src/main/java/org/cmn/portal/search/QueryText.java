package org.cmn.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.cmn.portal.search.Analysis.Word;

/**
 * What a person typed, taken apart: words, "phrases", -words that must not occur, and part:words that must stand in that
 * part, such as organisation:ahs, or with a hyphen must not. Everything else is plain words: there is no such thing as wrong syntax.
 */
final class QueryText {

	/** More is a pasted page, not a question. */
	private static final int MAX_CHARACTERS = 500;
	private static final int MAX_WORDS = 32;

	private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d\\s().-]{5,}\\d");

	/** In both languages, and as Americans spell it. */
	private static final Map<String, Part> PARTS = Map.of("organisation", Part.ORGANISATION, "organization", Part.ORGANISATION, "organisme", Part.ORGANISATION,
			"topic", Part.TOPICS, "sujet", Part.TOPICS, "title", Part.TITLE, "titre", Part.TITLE);

	/** Words that must all stand in one part. */
	record Within(Part part, List<Word> words) {
	}

	private final String text;
	private final List<Word> words = new ArrayList<>();
	private final List<List<Word>> phrases = new ArrayList<>();
	private final List<List<Word>> excluded = new ArrayList<>();
	private final List<Within> within = new ArrayList<>();
	private final List<Within> outside = new ArrayList<>();

	private QueryText(String text) {
		this.text = text;
	}

	static QueryText of(String given) {
		var text = given == null ? "" : given.strip();
		var query = new QueryText(text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text);
		query.read();
		return query;
	}

	/** The words outside phrases, in order. */
	List<Word> words() {
		return words;
	}

	/** What stood in quotation marks and must occur as it is. */
	List<List<Word>> phrases() {
		return phrases;
	}

	/** What had a hyphen before it, each a word or a phrase. */
	List<List<Word>> excluded() {
		return excluded;
	}

	/** What had the name of a part before it: organisation:ahs, topic:"low back pain". */
	List<Within> within() {
		return within;
	}

	/** The same with a hyphen before it: -organisation:ahs. */
	List<Within> outside() {
		return outside;
	}

	/** The digits of what looks like a phone number, empty when nothing does. */
	String phone() {
		var found = PHONE.matcher(text);
		return found.find() ? Phones.digits(found.group()) : "";
	}

	private void read() {
		int at = 0;
		while (at < text.length()) {
			if (Character.isWhitespace(text.charAt(at))) {
				at++;
			} else {
				at = piece(at);
			}
		}
	}

	/** Reads one word or phrase and answers where the next may begin. */
	private int piece(int start) {
		boolean minus = text.charAt(start) == '-' && start + 1 < text.length() && !Character.isWhitespace(text.charAt(start + 1));
		int from = minus ? start + 1 : start;
		int colon = endOfPart(from);
		if (colon > 0) {
			return inPart(PARTS.get(text.substring(from, colon).toLowerCase(Locale.ROOT)), colon + 1, minus ? outside : within);
		}
		int close = closing(from);
		if (close > 0) {
			keep(minus ? excluded : phrases, text.substring(from + 1, close));
			return close + 1;
		}
		int to = endOfWord(from);
		if (minus) {
			keep(excluded, text.substring(from, to));
		} else {
			Analysis.words(text.substring(from, to)).stream().limit(Math.max(0, MAX_WORDS - words.size())).forEach(words::add);
		}
		return to;
	}

	/** Where the colon stands after the name of a part, with something after it; 0 when there is none. */
	private int endOfPart(int start) {
		int colon = text.indexOf(':', start);
		boolean named = colon > start && colon + 1 < text.length() && !Character.isWhitespace(text.charAt(colon + 1));
		return named && PARTS.containsKey(text.substring(start, colon).toLowerCase(Locale.ROOT)) ? colon : 0;
	}

	private int inPart(Part part, int from, List<Within> in) {
		int close = closing(from);
		int to = close > 0 ? close : endOfWord(from);
		var words = Analysis.words(text.substring(close > 0 ? from + 1 : from, to));
		if (!words.isEmpty() && in.size() < MAX_WORDS) {
			in.add(new Within(part, words.subList(0, Math.min(words.size(), MAX_WORDS))));
		}
		return close > 0 ? close + 1 : to;
	}

	private int endOfWord(int from) {
		int to = from + 1;
		while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && !opens(text.charAt(to))) {
			to++;
		}
		return to;
	}

	/** Where the quotation that opens here ends; a mark without its partner opens nothing. */
	private int closing(int from) {
		return switch (text.charAt(from)) {
			case '"' -> text.indexOf('"', from + 1);
			case '“' -> text.indexOf('”', from + 1);
			case '«' -> text.indexOf('»', from + 1);
			default -> -1;
		};
	}

	private static boolean opens(char c) {
		return c == '"' || c == '“' || c == '«';
	}

	private static void keep(List<List<Word>> in, String text) {
		var words = Analysis.words(text);
		if (!words.isEmpty() && in.size() < MAX_WORDS) {
			in.add(words.subList(0, Math.min(words.size(), MAX_WORDS)));
		}
	}
}
