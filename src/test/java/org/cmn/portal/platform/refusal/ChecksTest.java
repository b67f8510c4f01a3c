package org.cmn.portal.platform.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

	private final Checks checks = new Checks();

	@Test
	void a_whole_number_beyond_every_bound_is_one_for_its_bounds_to_refuse() {
		var checks = new Checks();
		assertThat(checks.number("page", "99999999999", 1)).isEqualTo(Integer.MAX_VALUE);
		assertThat(checks.number("page", "-99999999999", 1)).isEqualTo(Integer.MIN_VALUE);
		assertThat(checks.number("page", " 7 ", 1)).isEqualTo(7);
		assertThat(checks.refusals()).isEmpty();
		checks.number("page", "1.5", 1);
		assertThat(checks.refusals()).as("control").hasSize(1);
	}

	@Test
	void all_wrong_fields_are_refused_at_once_in_the_order_of_the_form() {
		checks.required("title", "  ", 10);
		checks.optional("note", "12345678901", 10);

		assertThatThrownBy(checks::done).isInstanceOfSatisfying(Refused.class, refused -> {
			assertThat(refused.fields()).extracting(FieldRefusal::field).containsExactly("title", "note");
			assertThat(refused.fields()).extracting(FieldRefusal::reason).containsExactly(CommonReason.REQUIRED, CommonReason.TOO_LONG);
		});
	}

	@Test
	void a_text_loses_its_outer_spaces_and_control_characters_but_keeps_its_lines() {
		assertThat(checks.required("title", " a\u0000b\r\nc\u0007 ", 10)).isEqualTo("ab\nc");
		assertThat(checks.required("title", "\u202Efdp.exe\u2066", 10)).as("read from left to right").isEqualTo("fdp.exe");
		assertThat(checks.required("title", "Talk\u2028BEGIN:VEVENT\u2029\u0085\u009B", 20)).as("lines that only some programs see").isEqualTo("TalkBEGIN:VEVENT");
		assertThat(checks.required("title", "Été\u00a0— ça va", 20)).as("control: other characters stay").isEqualTo("Été\u00a0— ça va");
		assertThat(checks.refusals()).isEmpty();
	}

	@Test
	void a_text_of_control_characters_alone_is_missing() {
		checks.required("title", "\u0000\u0001", 10);

		assertThat(checks.refusals()).extracting(FieldRefusal::reason).containsExactly(CommonReason.REQUIRED);
	}

	@Test
	void a_text_that_nobody_can_see_is_missing_and_a_mark_within_a_word_stays() {
		checks.required("title", "\u200B \u2060\u3164", 10);

		assertThat(checks.refusals()).extracting(FieldRefusal::reason).containsExactly(CommonReason.REQUIRED);
		assertThat(checks.required("title", "👩\u200D⚕\uFE0F", 10)).as("control: a doctor is put together with one").isEqualTo("👩\u200D⚕\uFE0F");
	}

	@Test
	void length_is_counted_in_characters_as_people_count_them() {
		checks.optional("note", "😀😀😀", 3);

		assertThat(checks.refusals()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/a?b=c#d", "HTTP://example.org", "https://example.org/é" })
	void a_web_address_is_taken(String link) {
		assertThat(checks.link("link", link, 100)).startsWith("http").isASCII();
		assertThat(checks.refusals()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>", "ftp://example.org", "//example.org",
			"example.org", "https:///path", "https://ahs.ca@evil.example", "http://a b", "https://", "mailto:a@example.org" })
	void anything_else_is_no_link(String link) {
		checks.link("link", link, 100);

		assertThat(checks.refusals()).extracting(FieldRefusal::reason).containsExactly(CommonReason.NOT_A_LINK);
	}
}
