package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.cmn.portal.platform.refusal.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said about a word. */
class WordCheckTest {

	private final Checks checks = new Checks();
	private final Vocabulary vocabulary = new Vocabulary(Map.of(Facet.TOPIC, List.of(new Term("pain", "pain", "douleur"), new Term("back-pain", "back pain", "mal de dos", "pain", List.of(), null)),
			Facet.PLACE, List.of(new Term("alberta", "Alberta", "Alberta")), Facet.ORGANISATION, List.of(new Term("AHS", "Alberta Health Services", "Services de santé de l'Alberta"), new Term("RA", "Recovery Alberta", "Recovery Alberta"))));

	@Test
	void both_names_are_needed() {
		check(Facet.TOPIC, "new", new WordInput(" ", null, null, WordDetails.NONE));

		assertThat(refusals()).containsExactly("name_en REQUIRED", "name_fr REQUIRED");
	}

	@Test
	void no_two_words_of_a_list_have_one_name_but_places_may() {
		check(Facet.TOPIC, "new", new WordInput("Back  Pain", "Douleur", null, WordDetails.NONE));
		check(Facet.PLACE, "new", new WordInput("Alberta", "Alberta", null, new WordDetails(null, "zone", null, null, null, List.of(), List.of())));
		assertThat(refusals()).containsExactly("name_en NAME_TAKEN", "name_fr NAME_TAKEN");

		check(Facet.TOPIC, "pain", new WordInput("Pain", "Douleur", null, WordDetails.NONE));
		assertThat(refusals()).as("control: it may keep its own").hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({"TOPIC,Back Pain,false", "TOPIC,back-pain-2,true", "TOPIC,-x,false", "TOPIC,x;y,false", "ORGANISATION,Pain BC,true", "ORGANISATION,META:PHI,true", "ORGANISATION,a/b,false", "ORGANISATION,a;b,false"})
	void a_code_is_fit_for_addresses_and_files(Facet list, String code, boolean good) {
		new WordCheck(list, vocabulary, checks).code(code);

		assertThat(refusals()).isEqualTo(good ? List.of() : List.of("code NOT_A_CODE"));
	}

	@Test
	void nothing_stands_under_itself_nor_under_what_stands_under_it() {
		check(Facet.TOPIC, "pain", word(parent("pain")));
		check(Facet.TOPIC, "pain", word(parent("back-pain")));
		check(Facet.TOPIC, "back-pain", word(parent("nothing")));
		assertThat(refusals()).containsExactly("parent WITHIN_ITSELF", "parent WITHIN_ITSELF", "parent NOT_IN_VOCABULARY");

		assertThat(check(Facet.TOPIC, "back-pain", word(parent("pain"))).details().parent()).as("control").isEqualTo("pain");
		assertThat(refusals()).hasSize(3);
	}

	@Test
	void a_place_has_a_sort_and_ends_after_it_begins() {
		check(Facet.PLACE, "zone", word(new WordDetails(null, "planet", "2025-01-01", "2024-01-01", null, List.of(), List.of())));
		assertThat(refusals()).containsExactly("place_kind NOT_A_CHOICE", "valid_to ENDS_BEFORE_IT_BEGINS");

		assertThat(check(Facet.PLACE, "zone", word(new WordDetails("alberta", "zone", null, "2024-01-01", null, List.of(), List.of()))).details())
				.as("control").isEqualTo(new WordDetails("alberta", "ZONE", null, "2024-01-01", null, List.of(), List.of()));
	}

	@Test
	void an_organisation_follows_known_ones_but_not_itself_nor_one_twice() {
		check(Facet.ORGANISATION, "RA", word(succession(new Predecessor("RA", null, null, null), new Predecessor("AHS", "soon", "part", null), new Predecessor("AHS", null, null, null), new Predecessor("X", null, null, null))));
		assertThat(refusals()).containsExactlyInAnyOrder("predecessors WITHIN_ITSELF", "predecessors NOT_A_DAY", "predecessors BOTH_LANGUAGES", "predecessors WITHIN_ITSELF", "predecessors NOT_IN_VOCABULARY");
	}

	@ParameterizedTest
	@CsvSource({"+999999999-12-31,false", "+10000-01-01,false", "0000-01-01,false", "9999-12-31,true", "0001-01-01,true"})
	void a_day_is_of_a_year_with_four_digits(String day, boolean good) {
		check(Facet.ORGANISATION, "RA", word(succession(new Predecessor("AHS", day, null, null))));

		assertThat(refusals()).isEqualTo(good ? List.of() : List.of("predecessors NOT_A_DAY"));
	}

	@ParameterizedTest
	@CsvSource({"0,false", "121,false", "x,false", "6,true"})
	void a_review_is_good_for_one_to_a_hundred_and_twenty_months(String months, boolean good) {
		check(Facet.KIND, "tool", word(new WordDetails(null, null, null, null, months, List.of(), List.of())));

		assertThat(refusals()).isEqualTo(good ? List.of() : List.of("review_months NOT_MONTHS"));
	}

	private WordInput check(Facet list, String code, WordInput given) {
		return new WordCheck(list, vocabulary, checks).check(code, given);
	}

	private static WordInput word(WordDetails details) {
		return new WordInput("A word", "Un mot", null, details);
	}

	private static WordDetails parent(String code) {
		return new WordDetails(code, null, null, null, null, List.of(), List.of());
	}

	private static WordDetails succession(Predecessor... others) {
		return new WordDetails(null, null, null, null, null, List.of(), List.of(others));
	}

	private List<String> refusals() {
		return checks.refusals().stream().map(refusal -> refusal.field() + " " + refusal.reason()).toList();
	}
}
