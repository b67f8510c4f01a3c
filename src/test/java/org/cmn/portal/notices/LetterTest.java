package org.cmn.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class LetterTest {

	private static final URI BASE = URI.create("https://portal.example.org");

	@Test
	void every_kind_has_its_sentence_in_both_languages_and_fits_a_line_of_the_inbox() {
		for (var locale : new Locale[] {Locale.ENGLISH, Locale.CANADA_FRENCH}) {
			for (var kind : NoticeKind.values()) {
				for (int count : new int[] {1, 12}) {
					var letter = Letter.of(UUID.randomUUID(), Map.of(kind, count), locale, BASE, "t");
					assertThat(letter.subject()).as(kind.name()).doesNotContain("{", "notices.", "\n", "\r").hasSizeLessThan(120);
					assertThat(letter.text()).contains(BASE + kind.path()).doesNotContain("<");
				}
			}
		}
	}

	@Test
	void several_kinds_are_one_mail_that_leads_to_the_list() {
		var about = new EnumMap<NoticeKind, Integer>(NoticeKind.class);
		Arrays.stream(NoticeKind.values()).forEach(kind -> about.put(kind, 1));
		var letter = Letter.of(UUID.randomUUID(), about, Locale.ENGLISH, BASE, "t");

		assertThat(letter.subject()).isEqualTo("CMN Portal: something new for you");
		assertThat(letter.text().lines().filter(line -> line.startsWith("- "))).hasSize(NoticeKind.values().length);
		assertThat(letter.text()).contains(BASE + "/notices\n");
	}

	@Test
	void every_address_in_it_is_of_the_portal() {
		var letter = Letter.of(UUID.randomUUID(), Map.of(NoticeKind.MESSAGES, 1), Locale.ENGLISH, BASE, "t");
		assertThat(letter.text().lines().filter(line -> line.contains("://"))).isNotEmpty().allMatch(line -> line.startsWith(BASE + "/"));
	}

	@Test
	void what_it_tells_is_stored_as_kinds_and_numbers() {
		var about = Map.of(NoticeKind.MESSAGES, 3, NoticeKind.SEAT_FREE, 1);
		assertThat(Mail.written(about)).isEqualTo("MESSAGES=3 SEAT_FREE=1");
		assertThat(Mail.read("MESSAGES=3 SEAT_FREE=1")).isEqualTo(about);
	}
}
