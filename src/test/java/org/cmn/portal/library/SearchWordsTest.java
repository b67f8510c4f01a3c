package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a search may be written down: nothing that looks like a person. */
class SearchWordsTest {

	@ParameterizedTest
	@ValueSource(strings = {"12345-6789", "phn 12345 6789", "(780) 555-0134 pain", "555 01 34", "jane@example.org", "écrire à jean@exemple.ca", "1961-03-14 methadone", "14/03/61",
		"Mrs Tremblay methadone", "mme Gagnon", "dr. Okafor", "patient Wong taper", "john smith", "smith, John", "Jean-Guy Lavoie", "marie tremblay suboxone", "Xiuying Wei", "Oksana O’Brien",
		"née 61", "DOB 61", "MRN 4412"})
	void what_looks_like_a_person_is_never_kept(String typed) {
		assertThat(SearchWords.kept(typed, false)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"12345-6789", "john smith", "jane@example.org", "Mrs Tremblay methadone"})
	void not_even_when_the_library_has_something_for_it(String typed) {
		assertThat(SearchWords.kept(typed, true)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"kratom", "tylenol 3", "PHQ-9", "bup/nal", "9-8-8", "COWS score", "MED 90", "opioid tapering 50 mg", "sevrage de l'alcool", "GLA:D", "douleur lombaire chez l’aîné", "ketamine 0.5 mg/kg"})
	void what_a_clinician_asks_is_kept(String typed) {
		assertThat(SearchWords.kept(typed, false)).as("control").isPresent();
	}

	@Test
	void a_pair_of_capitalised_words_is_kept_when_the_library_knows_it() {
		assertThat(SearchWords.kept("Recovery Alberta", true)).contains("recovery alberta");
		assertThat(SearchWords.kept("Recovery Alberta", false)).as("control").isEmpty();
	}

	@Test
	void the_same_search_is_known_again_however_it_was_typed() {
		assertThat(SearchWords.plain("  “Low back PAIN” -opioid?! ")).isEqualTo("low back pain opioid");
		assertThat(SearchWords.plain("Bup/Nal  start")).isEqualTo("bup/nal start");
		assertThat(SearchWords.plain("??")).isEmpty();
		assertThat(SearchWords.plain(null)).isEmpty();
	}

	@Test
	void curators_read_it_as_it_was_written() {
		assertThat(SearchWords.shown(" organisation:AHS  “Low back PAIN”\t-opioid?! ")).isEqualTo("organisation:AHS “Low back PAIN” -opioid");
		assertThat(SearchWords.shown("organisation:\"Alberta Health\" <b>")).isEqualTo("organisation:\"Alberta Health\" b");
		assertThat(SearchWords.shown("X?".repeat(100))).as("too long to show so").isEqualTo(SearchWords.plain("X?".repeat(100)));
		assertThat(SearchWords.plain(SearchWords.shown("“Low back PAIN” -opioid?!"))).as("control: the same search").isEqualTo(SearchWords.plain("“Low back PAIN” -opioid?!"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"a", "ab", "é", "3", "a-b", "? x ?"})
	void fewer_than_three_letters_and_digits_are_not_kept(String typed) {
		assertThat(SearchWords.kept(typed, false)).isEmpty();
		assertThat(SearchWords.kept(typed, true)).isEmpty();
		assertThat(SearchWords.kept(typed + "OAT", false)).as("control").isPresent();
	}

	@Test
	void a_story_is_not_kept() {
		assertThat(SearchWords.kept("what can i do for a man of sixty with pain who lost his wife last spring", false)).isEmpty();
		assertThat(SearchWords.kept("x".repeat(121), true)).isEmpty();
		assertThat(SearchWords.kept(" ", true)).isEmpty();
	}

	@Test
	void there_is_no_place_for_a_member_in_the_table() throws IOException {
		var table = Files.readString(Path.of("src/main/resources/db/migration/V061__asked_search.sql"));
		assertThat(Files.readString(Path.of("src/main/resources/db/migration/V166__asked_as_typed.sql"))).contains("add column typed").doesNotContain("member").doesNotContain("timestamp");
		assertThat(table.substring(table.indexOf("create table asked_search"), table.indexOf("create index"))).doesNotContain("member").doesNotContain("timestamptz").contains("first_on", "last_on");
	}
}
