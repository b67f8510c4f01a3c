package org.cmn.portal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longer a text the longer it takes, and no more than that: shown by the letters that were looked at, not by a clock. */
class LinearTest {

	/** A repetition without an upper bound, or a reference back; not within a class or behind a backslash. */
	private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)[*+]|\\{[0-9]+,}|\\\\[1-9k]");

	@Test
	void no_pattern_repeats_without_bounds() {
		assertThat(patterns().filter(LinearTest::isEndless)).isEmpty();
		assertThat(isEndless("(a+)+b")).as("control").isTrue();
		assertThat(isEndless("a{2,}")).as("control").isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"1", "1-", "1 ", "a", "A ", "Aa ", "Mr ", "the only ", "born ", "a@", "a.", "née ", "in Hinton ", "45 yo mayor of Hinton ", "pt A. ", "Karen ", "12 Maple ", "J.", "(", "\n\n", "é", "le seul ",
			"nine ", "one-", "eight, eight ", "the pharmacist in ", "la pharmacienne de La ", "the only dentist ", "room ", "DL 1-", "accession 2-", "lab no ",
			"our mayor ", "one two three ", "phone one ", "client id 1-", "lit 4 ", "bed 7 ", "in 4B-1", "rr 214 ", "facebook.com/a.", "x.com/a ", "her x.com/a ", "i saw ", "is on ", "has a new ", "with chronic ",
			"Karen on ", "started insulin in ", "la mere de ", "veut arreter de ", "asks for more ", "Karen has a bad ", "the only student at our school in "})
	void ten_times_the_text_takes_ten_times_the_letters(String hostile) {
		var shorter = lettersLookedAt(hostile.repeat(1_000 / hostile.length()));
		var longer = lettersLookedAt(hostile.repeat(10_000 / hostile.length()));
		assertThat(longer).isLessThan(shorter * 13);
		assertThat(longer / 10_000).as("letters looked at for each letter of the text").isLessThan(60_000);
	}

	@Test
	void a_hundred_thousand_letters_are_no_worse_than_a_thousand() {
		var mixed = "Mr A 1-2 née le the only Karen 45 yo in Hinton a@b ";
		assertThat(lettersLookedAt(mixed.repeat(100_000 / mixed.length()))).isLessThan(lettersLookedAt(mixed.repeat(1_000 / mixed.length())) * 130);
	}

	@Test
	void control_a_pattern_without_bounds_is_seen_by_the_count() {
		var endless = Pattern.compile("a[a ]*b");
		assertThat(looked(endless, "a".repeat(10_000))).isGreaterThan(looked(endless, "a".repeat(1_000)) * 50);
	}

	@Test
	void whatever_is_sent_is_answered() {
		assertThat(Guard.standard().look("", Locale.FRENCH)).isEmpty();
		assertThat(Guard.standard().look("\ud800 \udc00 \u0000 \uffff", Locale.FRENCH)).isEmpty();
	}

	private static long lettersLookedAt(String text) {
		var count = new AtomicLong();
		Guard.standard().search(new Counting(PlainText.of(text).text(), count), Set.of());
		return count.get();
	}

	private static long looked(Pattern pattern, String text) {
		var count = new AtomicLong();
		pattern.matcher(new Counting(text, count)).results().count();
		return count.get();
	}

	private static boolean isEndless(String pattern) {
		return ENDLESS.matcher(pattern.replaceAll("\\[[^]]*]", "x")).find();
	}

	private static Stream<String> patterns() {
		var rules = Rules.read("rules.json");
		var macros = rules.getJsonObject("macros");
		return Stream.concat(Stream.of(rules.getJsonObject("macros"), rules.getJsonObject("cues")).flatMap(object -> object.values().stream()), rules.getJsonArray("rules").stream())
				.flatMap(value -> value instanceof JsonString text ? Stream.of(text.getString())
						: ((JsonObject) value).entrySet().stream().filter(entry -> Set.of("match", "left", "notLeft", "right", "notRight").contains(entry.getKey())).map(Map.Entry::getValue)
								.map(pattern -> ((JsonString) pattern).getString()))
				.map(pattern -> Rules.expand(macros, pattern));
	}

	/** Counts what a matcher reads. */
	private record Counting(CharSequence text, AtomicLong count) implements CharSequence {

		@Override
		public int length() {
			return text.length();
		}

		@Override
		public char charAt(int index) {
			count.incrementAndGet();
			return text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return new Counting(text.subSequence(start, end), count);
		}

		@Override
		public String toString() {
			return text.toString();
		}
	}
}
