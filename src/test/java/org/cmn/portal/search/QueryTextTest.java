package org.cmn.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

	@Test
	void plain_words_are_words() {
		assertThat(words("Low back  pain")).containsExactly("low", "back", "pain");
	}

	@Test
	void quotation_marks_of_both_languages_make_phrases() {
		var text = QueryText.of("\"low back pain\" “red flags” « usage d'opioïdes » tool");

		assertThat(text.phrases()).extracting(QueryTextTest::norms)
				.containsExactly(List.of("low", "back", "pain"), List.of("red", "flags"), List.of("usage", "opioides"));
		assertThat(words("\"low back pain\" tool")).containsExactly("tool");
	}

	@Test
	void a_quotation_mark_without_its_partner_means_nothing() {
		assertThat(QueryText.of("\"low back").phrases()).isEmpty();
		assertThat(words("\"low back")).containsExactly("low", "back");
	}

	@Test
	void the_name_of_a_part_narrows_to_it_and_anything_else_with_a_colon_is_words() {
		var text = QueryText.of("Organisation:AHS topic:\"low back pain\" titre:« douleur » dose:5 organisation: kits");

		assertThat(text.within()).extracting(QueryText.Within::part).containsExactly(Part.ORGANISATION, Part.TOPICS, Part.TITLE);
		assertThat(text.within()).extracting(within -> norms(within.words())).containsExactly(List.of("ahs"), List.of("low", "back", "pain"), List.of("douleur"));
		assertThat(norms(text.words())).contains("kits", "organisation");
	}

	@Test
	void a_hyphen_before_the_name_of_a_part_excludes_it_there() {
		var text = QueryText.of("-organisation:ahs -foo:bar");

		assertThat(text.outside()).extracting(within -> norms(within.words())).containsExactly(List.of("ahs"));
		assertThat(text.within()).isEmpty();
		assertThat(text.excluded()).extracting(QueryTextTest::norms).containsExactly(List.of("foo", "bar"));
	}

	@Test
	void a_hyphen_before_a_word_or_phrase_excludes_it_and_one_inside_does_not() {
		var text = QueryText.of("non-cancer pain -opioid -\"after surgery\" - alone");

		assertThat(norms(text.words())).containsExactly("non", "cancer", "pain", "alone");
		assertThat(text.excluded()).extracting(QueryTextTest::norms).containsExactly(List.of("opioid"), List.of("after", "surgery"));
	}

	@Test
	void accents_case_elision_and_possessive_do_not_matter() {
		assertThat(words("Trouble lié à l'usage d’Opioïdes")).containsExactly("trouble", "lie", "a", "usage", "opioides");
		assertThat(words("patient's")).containsExactly("patient");
	}

	@Test
	void marks_that_nobody_sees_do_not_matter() {
		assertThat(words("nal\u00ADoxone\uFEFF kit")).containsExactly("naloxone", "kit");
	}

	@Test
	void words_that_join_in_other_places_are_common_ones_and_abbreviations_are_not() {
		assertThat(Analysis.words("naloxone OR kits AND IT it")).filteredOn(CommonWords::contains).extracting(Analysis.Word::surface).containsExactly("OR", "AND", "it");
	}

	@Test
	void a_phone_number_is_found_however_it_is_written() {
		assertThat(QueryText.of("1-844-383-7688").phone()).isEqualTo("8443837688");
		assertThat(QueryText.of("call (844) 383.7688 now").phone()).isEqualTo("8443837688");
		assertThat(QueryText.of("tylenol 3").phone()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\"", "\"\"", "-", "--", "-\"", "«»", "AND OR NOT", "title:", "*", "?", "a*b?", "(", "[1 TO", "\\", "^5", "~", "/.*/", "\u0000", "\uD83D", "💊💊", "' or 1=1 --" })
	void nothing_typed_is_an_error(String typed) {
		var text = QueryText.of(typed);

		assertThat(text.words()).allSatisfy(word -> assertThat(word.norm()).isNotEmpty());
		assertThat(text.phrases()).allSatisfy(phrase -> assertThat(phrase).isNotEmpty());
	}

	@Test
	void a_pasted_page_is_cut() {
		assertThat(QueryText.of("word ".repeat(100_000)).words()).hasSize(32);
		assertThat(QueryText.of(null).words()).isEmpty();
	}

	private static List<String> words(String text) {
		return norms(QueryText.of(text).words());
	}

	private static List<String> norms(List<Analysis.Word> words) {
		return words.stream().map(Analysis.Word::norm).toList();
	}
}
