package org.cmn.portal.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Looks for what could identify a patient, in English and French at once. Knows nothing but the text: no database, no
 * network, no clock. What it found is told by where it stands. {@code guard.js} gives the same verdict while somebody types.
 */
public final class Guard {

	private static final Guard STANDARD = new Guard(Rules.standard());

	private final Rules rules;
	private final Starts starts;
	private final Wording wording;

	Guard(Rules rules) {
		this.rules = rules;
		this.starts = new Starts(rules.rules());
		this.wording = new Wording(rules.offers());
	}

	/** The one of the portal; made once, for all threads. */
	public static Guard standard() {
		return STANDARD;
	}

	/**
	 * What was found, in the order of the text, nothing twice. Takes time in proportion to the length of the text.
	 *
	 * @param reader the language of what is offered where the text does not say which it is in
	 * @param lines  phone lines of services, as ten digits: no patient's, so not found
	 */
	public List<Finding> look(String text, Locale reader, Set<String> lines) {
		var plain = PlainText.of(text);
		var read = rules.mask().matcher(plain.text()).replaceAll(found -> "~".repeat(found.group().length()));
		var language = reader.getLanguage().equals("fr") ? "fr" : "en";
		return apart(search(read, lines), read).stream().map(found -> new Finding(found.rule().kind(), found.rule().id(), plain.from(found.from()), plain.to(found.to()),
				wording.of(found.rule().offer(), read.substring(found.from(), found.to()), Wording.languageAt(read, found.from(), found.to(), language)))).toList();
	}

	/** The same, with no lines known. */
	public List<Finding> look(String text, Locale reader) {
		return look(text, reader, Set.of());
	}

	/** A found piece of the plain text. @param order that of its rule */
	record Found(Rule rule, int order, int from, int to) {

		/** The same, ended before a place and the blank there. */
		Found before(int place, String text) {
			return new Found(rule, order, from, text.charAt(place - 1) == ' ' ? place - 1 : place);
		}
	}

	/** Every rule from left to right; behind what one has found it goes on there. */
	List<Found> search(CharSequence text, Set<String> lines) {
		var cues = new CuesIn(rules.cues(), text);
		var matchers = new Matcher[rules.rules().size()];
		var next = new int[matchers.length];
		var found = new ArrayList<Found>();
		for (int place = 0; place < text.length(); place++) {
			var beginning = starts.at(text, place);
			for (int order = beginning == null ? -1 : beginning.nextSetBit(0); order >= 0; order = beginning.nextSetBit(order + 1)) {
				if (place >= next[order]) {
					if (matchers[order] == null) {
						matchers[order] = rules.rules().get(order).match().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
					}
					next[order] = search(order, matchers[order].region(place, text.length()), text, cues, lines, found);
				}
			}
		}
		return found;
	}

	/** @return where this rule goes on */
	private int search(int order, Matcher matcher, CharSequence text, CuesIn cues, Set<String> lines, List<Found> found) {
		var rule = rules.rules().get(order);
		if (!matcher.lookingAt() || matcher.start(rule.group()) < 0) {
			return 0;
		}
		var from = matcher.start(rule.group());
		var length = accepted(rule, text, from, matcher.end(rule.group()), cues, lines);
		if (length == 0) {
			return 0;
		}
		found.add(new Found(rule, order, from, from + length));
		return from + length;
	}

	private static int accepted(Rule rule, CharSequence text, int from, int to, CuesIn cues, Set<String> lines) {
		if (!rule.fitsBetween(text, from, to)) {
			return 0;
		}
		var length = rule.check() == null ? to - from : rule.check().length(text.subSequence(from, to).toString(), lines);
		var isMeant = length > 0 && (rule.withAny() == null || cues.hold(rule.withAny(), from, to)) && (rule.unless() == null || !cues.hold(rule.unless(), from, to));
		return isMeant ? length : 0;
	}

	/** No words are named twice: what begins first stays, and of those the longest. But a name ends where a number begins that goes on behind it: both are told. */
	private static List<Found> apart(List<Found> found, String text) {
		found.sort(Comparator.comparingInt(Found::from).thenComparing(Comparator.comparingInt(Found::to).reversed()).thenComparingInt(Found::order));
		var kept = new ArrayList<Found>();
		for (var one : found) {
			if (kept.isEmpty() || one.from() >= kept.getLast().to()) {
				kept.add(one);
			} else if (kept.getLast().rule().kind() == IdentifierKind.NAME && one.rule().kind().standsAlone() && one.to() > kept.getLast().to()) {
				kept.add(kept.removeLast().before(one.from(), text));
				kept.add(one);
			}
		}
		return kept;
	}
}
