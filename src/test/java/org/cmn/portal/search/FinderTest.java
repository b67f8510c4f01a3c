package org.cmn.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cmn.portal.search.Shelf.query;
import static org.cmn.portal.search.Shelf.thing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.search.SearchResult.Count;
import org.cmn.portal.search.SearchResult.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {

	@TempDir
	private Path folder;
	private SearchIndex index;
	private SynonymTable synonyms = new SynonymTable(List.of(
			new Synonym("OUD", List.of("opioid use disorder"), false),
			new Synonym("MED", List.of("morphine equivalent dose"), true)));

	@BeforeEach
	void open() throws IOException {
		index = SearchIndex.open(folder);
	}

	@AfterEach
	void close() throws IOException {
		index.close();
	}

	@Test
	void a_word_in_the_title_comes_before_one_in_the_summary() throws IOException {
		put(thing("a", "Something else").text(Part.SUMMARY, Language.EN, "About naloxone kits and more"),
				thing("b", "Naloxone kits").text(Part.SUMMARY, Language.EN, "About something else and more"));

		assertThat(ids("naloxone")).containsExactly("b", "a");
	}

	@ParameterizedTest
	@ValueSource(strings = {"buprenorphine 8 mg", "buprenorphine 8mg", "8 mg of buprenorphine", "buprénorphine 8,5 mg"})
	void a_dose_finds_nothing_beside_the_drug_and_completes_nothing(String asked) throws IOException {
		put(thing("a", "9-8-8: a helpline"), thing("b", "Buprenorphine"), thing("c", "Mgill college"));

		var found = find(query(asked));

		assertThat(found.hits()).extracting(Hit::id).containsExactly("b");
		assertThat(found.fits()).isTrue();
		assertThat(ids("8")).as("control: a number that is no dose").containsExactly("a");
		assertThat(find(query("5 mg")).corrected()).isEmpty();
	}

	@Test
	void what_says_the_dose_comes_before_what_does_not() throws IOException {
		put(thing("a", "Naltrexone"), thing("b", "Naltrexone").text(Part.SUMMARY, Language.EN, "Low: 4.5 mg"));

		assertThat(ids("naltrexone 4.5 mg")).containsExactly("b", "a");
		assertThat(ids("4.5 mg")).as("alone it is what is asked").containsExactly("b");
	}

	@ParameterizedTest
	@ValueSource(strings = {"how do I stop opioids", "my patient is afraid of stopping her opioids", "mon patient veut arrêter les opioids"})
	void what_a_whole_sentence_is_made_of_does_not_answer_it(String asked) throws IOException {
		put(thing("a", "Moms stop, afraid of nothing: arrêter"), thing("b", "Opioids"), thing("c", "Opioids and sleep"), thing("d", "Opioids and youth"), thing("e", "More opioids"));

		assertThat(ids(asked)).doesNotContain("a").hasSize(4);
		assertThat(ids("stop")).as("control: alone it is what is asked").containsExactly("a");
		assertThat(ids("moms opioids")).as("control: any other word finds it").contains("a");
	}

	@Test
	void an_everyday_word_still_puts_what_says_it_a_little_earlier() throws IOException {
		put(thing("a", "Opioids"), thing("b", "Opioids").text(Part.SUMMARY, Language.EN, "When to stop"));

		assertThat(ids("stop opioids")).containsExactly("b", "a");
	}

	@Test
	void an_everyday_word_that_is_a_curated_term_counts_in_full() throws IOException {
		put(thing("a", "Cessation"), thing("b", "Opioids"));

		assertThat(ids("stop opioids")).containsExactly("b");

		synonyms = new SynonymTable(List.of(new Synonym("stop", List.of("cessation"), false)));
		assertThat(ids("stop opioids")).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void whether_it_fits_is_judged_by_what_the_question_is_about() throws IOException {
		put(thing("a", "Type 2 drugs"), thing("b", "Overdose"));

		assertThat(find(query("diabetes type 2")).fits()).isFalse();
		assertThat(find(query("my patient overdosed again last weekend what now")).fits()).isTrue();
		assertThat(find(query("type 2")).fits()).as("control: nothing else was said").isTrue();
	}

	@Test
	void accents_plurals_and_the_other_language_are_found() throws IOException {
		put(thing("a", "Opioid guideline").text(Part.TITLE, Language.FR, "Ligne directrice sur les opioïdes"), thing("b", "Cannabis"));

		assertThat(ids("OPIOIDS")).containsExactly("a");
		assertThat(ids("opioides")).containsExactly("a");
		assertThat(ids("lignes directrices")).containsExactly("a");
	}

	@Test
	void a_synonym_of_several_words_is_found_as_a_phrase_and_named() throws IOException {
		put(thing("a", "Opioid use disorder"), thing("b", "Disorder of sleep"), thing("c", "OUD in short"));

		var result = find(query("OUD"));

		assertThat(result.hits()).extracting(Hit::id).containsExactlyInAnyOrder("a", "c");
		assertThat(result.also()).containsExactly("opioid use disorder");
	}

	@Test
	void without_synonyms_only_what_was_typed_is_found() throws IOException {
		put(thing("a", "Opioid use disorder"), thing("c", "OUD in short"));

		synonyms = SynonymTable.EMPTY;

		assertThat(ids("OUD")).containsExactly("c");
	}

	@Test
	void a_term_that_counts_only_in_capitals_is_a_common_word_otherwise() throws IOException {
		put(thing("a", "Morphine equivalent dose"), thing("b", "Med school"));

		assertThat(ids("MED")).contains("a", "b");
		assertThat(ids("med")).containsExactly("b");
	}

	@Test
	void a_misspelt_word_is_corrected_and_a_half_word_completed() throws IOException {
		put(thing("a", "Buprenorphine"), thing("b", "Naloxone"), thing("c", "Pregnancy"));

		assertThat(ids("buprenorfine")).containsExactly("a");
		assertThat(find(query("buprenorfine")).corrected()).containsExactly("buprenorphine");
		assertThat(ids("pregnency")).containsExactly("c");
		assertThat(ids("nalox")).containsExactly("b");
	}

	@Test
	void abbreviations_and_numbers_are_never_corrected() throws IOException {
		put(thing("a", "Paced breathing"), thing("b", "Guideline 443b"));

		assertThat(ids("PACEE")).isEmpty();
		assertThat(ids("444b")).isEmpty();
	}

	@Test
	void a_phrase_must_stand_as_it_is_and_what_is_excluded_must_not() throws IOException {
		put(thing("a", "Low back pain"), thing("b", "Back to low pain"), thing("c", "Low back pain after surgery"));

		assertThat(ids("\"low back pain\"")).containsExactlyInAnyOrder("a", "c");
		assertThat(ids("\"low back pain\" -surgery")).containsExactly("a");
		assertThat(ids("-surgery")).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void common_words_count_only_when_nothing_else_was_said() throws IOException {
		put(thing("a", "What to do while waiting"), thing("b", "Pain"));

		assertThat(ids("what do I do")).containsExactly("a");
		assertThat(ids("what to do about pain")).containsExactly("b");
	}

	@Test
	void no_words_find_everything() throws IOException {
		put(thing("a", "One"), thing("b", "Two"));

		assertThat(find(query("")).total()).isEqualTo(2);
		assertThat(find(query(null)).total()).isEqualTo(2);
	}

	@Test
	void a_phone_number_is_found_however_it_is_written() throws IOException {
		put(thing("a", "Virtual program").phone("1-844-383-7688"), thing("b", "Number 844").phone("fax 780-407-8366; 1-800-661-1700"));

		assertThat(ids("(844) 383 7688")).first().isEqualTo("a");
		assertThat(ids("18006611700")).first().isEqualTo("b");
	}

	@Test
	void choosing_a_value_narrows_the_other_facets_but_not_its_own() throws IOException {
		put(thing("a", "Pain").facet("colour", List.of("red")).facet("size", List.of("small")),
				thing("b", "Pain").facet("colour", List.of("blue")).facet("size", List.of("small")),
				thing("c", "Pain").facet("colour", List.of("red", "blue")).facet("size", List.of("large")));

		var result = find(query("pain", Map.of("colour", Set.of("red"))));

		assertThat(result.total()).isEqualTo(2);
		assertThat(result.facets().get("colour")).containsExactly(new Count("blue", 2), new Count("red", 2));
		assertThat(result.facets().get("size")).containsExactly(new Count("large", 1), new Count("small", 1));
	}

	@Test
	void thousands_are_counted_exactly_with_and_without_a_choice() throws IOException {
		put(IntStream.range(0, 2500).mapToObj(i -> thing("t" + i, "Pain").facet("colour", List.of(i % 5 == 0 ? "red" : "blue")).facet("size", List.of("small", "s" + i % 2))
				.facet("rare", i % 500 == 0 ? List.of("gem") : List.of())).toArray(SearchDocument[]::new));

		assertThat(find(query("pain")).total()).isEqualTo(2500);
		assertThat(find(query("pain")).facets().get("colour")).containsExactly(new Count("blue", 2000), new Count("red", 500));
		assertThat(find(query("pain")).facets().get("size")).containsExactly(new Count("small", 2500), new Count("s0", 1250), new Count("s1", 1250));
		assertThat(find(query("pain", Map.of("colour", Set.of("red")))).total()).isEqualTo(500);

		var rare = new SearchQuery(Shelf.NAME, "pain", Map.of(), Map.of("rare", Set.of("gem")), List.of("rare", "colour"), SearchQuery.Order.RELEVANCE, 1, 20, true);
		assertThat(find(rare).total()).as("what few have is counted otherwise").isEqualTo(5);
		assertThat(find(rare).facets()).containsEntry("rare", List.of(new Count("gem", 5))).containsEntry("colour", List.of(new Count("red", 5)));
	}

	@Test
	void what_is_in_everything_makes_no_match_when_something_rarer_was_asked() throws IOException {
		put(IntStream.range(0, 1500).mapToObj(i -> thing("t" + i, i == 7 ? "Pain pump" : "Pain")).toArray(SearchDocument[]::new));

		assertThat(ids("pain pump")).containsExactly("t7");
		assertThat(find(query("pain")).total()).isEqualTo(1500);
	}

	@Test
	void several_values_of_one_facet_widen_and_several_facets_narrow() throws IOException {
		put(thing("a", "Pain").facet("colour", List.of("red")).facet("size", List.of("small")),
				thing("b", "Pain").facet("colour", List.of("blue")).facet("size", List.of("large")),
				thing("c", "Pain").facet("colour", List.of("green")).facet("size", List.of("small")));

		assertThat(find(query("pain", Map.of("colour", Set.of("red", "blue")))).total()).isEqualTo(2);
		assertThat(find(query("pain", Map.of("colour", Set.of("red", "blue"), "size", Set.of("small")))).hits()).extracting(Hit::id).containsExactly("a");
		assertThat(find(query("pain", Map.of("colour", Set.of("no such colour")))).total()).isZero();
	}

	@Test
	void pages_follow_each_other_without_gap_or_overlap() throws IOException {
		put(IntStream.range(0, 25).mapToObj(i -> thing("t%02d".formatted(i), "Pain " + "x".repeat(i))).toArray(SearchDocument[]::new));

		var all = IntStream.rangeClosed(1, 4).mapToObj(page -> find(new SearchQuery(Shelf.NAME, "pain", Map.of(), Map.of(), List.of(), SearchQuery.Order.TITLE, page, 10, true)))
				.flatMap(result -> result.hits().stream()).map(Hit::id).toList();

		assertThat(all).hasSize(25).isSorted();
	}

	@ParameterizedTest
	@CsvSource({"-1, 1000, page size", "1, 1000, size", "-1, 20, page", "501, 20, page", "500, 20, ''", "1, 100, ''"})
	void every_number_out_of_bounds_is_named(int page, int size, String named) {
		var query = new SearchQuery(Shelf.NAME, "pain", Map.of(), Map.of(), List.of(), SearchQuery.Order.RELEVANCE, page, size, true);

		assertThat(refusals(query)).extracting(FieldRefusal::field).containsExactlyElementsOf(named.isEmpty() ? List.of() : List.of(named.split(" ")));
	}

	private static List<FieldRefusal> refusals(SearchQuery query) {
		try {
			query.requireBounds();
			return List.of();
		} catch (Refused refused) {
			return refused.fields();
		}
	}

	@Test
	void the_newest_come_first_when_asked() throws IOException {
		put(thing("old", "Pain").order("Pain", 1), thing("new", "Pain").order("Pain", 2));

		var result = find(new SearchQuery(Shelf.NAME, "", Map.of(), Map.of(), List.of(), SearchQuery.Order.NEWEST, 1, 10, true));

		assertThat(result.hits()).extracting(Hit::id).containsExactly("new", "old");
	}

	@Test
	void what_an_abbreviation_means_is_found_as_if_it_had_been_asked() throws IOException {
		put(thing("a", "Opioid use disorder"), thing("b", "Use of opioid for sleep disorder and many other things"));

		assertThat(ids("OUD")).first().isEqualTo("a");
		assertThat(ids("opioid use disorder")).first().isEqualTo("a");
	}

	@Test
	void a_page_holds_what_it_may_and_the_pages_together_everything_once() throws IOException {
		put(IntStream.range(0, 300).mapToObj(i -> thing("t" + i, "Pain " + i)).toArray(SearchDocument[]::new));

		var seen = new ArrayList<String>();
		for (int page = 1; page <= 16; page++) {
			var hits = find(new SearchQuery(Shelf.NAME, "pain", Map.of(), Map.of(), List.of(), SearchQuery.Order.RELEVANCE, page, 20, true)).hits();
			assertThat(hits).as("page %d", page).hasSize(page <= 15 ? 20 : 0);
			hits.forEach(hit -> seen.add(hit.id()));
		}
		assertThat(seen).hasSize(300).doesNotHaveDuplicates();
	}

	@Test
	void every_sense_of_an_abbreviation_is_searched_and_named() throws IOException {
		synonyms = new SynonymTable(List.of(new Synonym("MED", List.of("morphine equivalent dose", "medical education day"), false)));
		put(thing("a", "Morphine equivalent dose"), thing("b", "Medical education day"), thing("c", "Dose of education"));

		assertThat(ids("MED")).containsExactlyInAnyOrder("a", "b");
		assertThat(find(query("MED")).also()).containsExactly("morphine equivalent dose", "medical education day");
		assertThat(find(query("MED")).several()).as("two ways to say one thing").isEmpty();

		synonyms = new SynonymTable(List.of(new Synonym("MED", List.of("morphine equivalent dose"), false), new Synonym("MED", List.of("medical education day"), false)));
		assertThat(find(query("about med")).several()).as("two lines are two senses, and are told of").containsExactly("med");
		assertThat(ids("MED")).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void a_term_that_nothing_here_has_by_any_name_finds_what_comes_closest_and_does_not_fit() throws IOException {
		synonyms = new SynonymTable(List.of(new Synonym("CIWA", List.of("Clinical Institute Withdrawal Assessment"), false)));
		put(thing("a", "Clinical assessment"), thing("b", "Kidney"));

		assertThat(ids("CIWA")).containsExactly("a");
		assertThat(find(query("CIWA")).fits()).isFalse();
		assertThat(find(query("ciwa protocol")).fits()).isFalse();

		put(thing("c", "Clinical Institute Withdrawal Assessment"));
		assertThat(ids("CIWA")).as("control: what has all of it is all that is found").containsExactly("c");
		assertThat(find(query("CIWA")).fits()).isTrue();
	}

	@Test
	void what_is_broader_is_searched_only_where_nothing_of_the_term_is_found() throws IOException {
		synonyms = new SynonymTable(List.of(new Synonym("Xanax", List.of("alprazolam"), false), new Synonym("alprazolam", List.of("benzodiazepine"), false, true)));
		put(thing("class", "Benzodiazepine tapering"), thing("other", "Kidney"));

		assertThat(ids("xanax")).containsExactly("class");
		assertThat(ids("alprazolam")).containsExactly("class");
		assertThat(find(query("xanax")).also()).containsExactly("alprazolam", "benzodiazepine");
		assertThat(find(query("xanax")).fits()).isTrue();

		put(thing("drug", "Alprazolam"));
		assertThat(ids("xanax")).as("control: the drug is here").containsExactly("drug");
		assertThat(find(query("xanax")).also()).containsExactly("alprazolam");
	}

	@Test
	void whoever_writes_out_an_abbreviation_that_nothing_spells_so_finds_what_else_it_is_called() throws IOException {
		synonyms = new SynonymTable(List.of(new Synonym("MAT", List.of("medication-assisted treatment", "opioid agonist therapy"), false)));
		put(thing("agonist", "Opioid agonist therapy"), thing("short", "MAT in prison"), thing("part", "Medication"));

		assertThat(ids("medication assisted treatment")).containsExactlyInAnyOrder("agonist", "short", "part").endsWith("part");
		assertThat(find(query("medication assisted treatment")).also()).containsExactly("MAT", "opioid agonist therapy");
		assertThat(ids("agonist therapy")).as("only what it stands for, which comes first").containsExactly("agonist");

		put(thing("whole", "Medication-assisted treatment"));
		assertThat(find(query("medication assisted treatment")).also()).as("control: this library says so itself").isEmpty();
		assertThat(ids("medication assisted treatment")).startsWith("whole").doesNotContain("agonist", "short");
	}

	@Test
	void an_abbreviation_that_is_a_common_word_counts_only_in_capitals() throws IOException {
		synonyms = new SynonymTable(List.of(new Synonym("as", List.of("ankylosing spondylitis"), false)));
		put(thing("a", "Ankylosing spondylitis"), thing("b", "Pain"));

		assertThat(ids("AS")).containsExactly("a");
		assertThat(ids("pain as such")).containsExactly("b");
	}

	@Test
	void a_misspelt_term_of_the_curated_list_is_put_right_first() throws IOException {
		synonyms = new SynonymTable(List.of(new Synonym("Suboxone", List.of("buprenorphine"), false)));
		put(thing("a", "Buprenorphine"), thing("b", "Naloxone"));

		assertThat(ids("subxone")).containsExactly("a");
	}

	@Test
	void a_rare_word_beside_a_frequent_one_that_looks_alike_is_asked_about_and_still_searched() throws IOException {
		put(IntStream.range(0, 30).mapToObj(i -> thing("t" + i, "Naloxone kit " + i)).toArray(SearchDocument[]::new));
		put(thing("slip", "Naloxine kit"));

		assertThat(find(query("naloxine kit")).didYouMean()).isEqualTo("naloxone kit");
		assertThat(ids("naloxine kit")).first().isEqualTo("slip");
		assertThat(find(query("naloxone kit")).didYouMean()).isEmpty();
	}

	@Test
	void four_letters_of_which_two_changed_places_are_asked_about_and_never_corrected() throws IOException {
		put(IntStream.range(0, 5).mapToObj(i -> thing("t" + i, "Chronic pain " + i)).toArray(SearchDocument[]::new));

		assertThat(find(query("chronic pian")).didYouMean()).isEqualTo("chronic pain");
		assertThat(find(query("pian")).total()).isZero();
		assertThat(find(query("chronic PIAN")).didYouMean()).as("control: an abbreviation").isEmpty();
		assertThat(find(query("chronic pair")).didYouMean()).as("control: another letter").isEmpty();
		assertThat(find(query("chronic apin")).didYouMean()).as("control: the first letter").isEmpty();
	}

	@Test
	void what_has_less_than_a_third_of_what_was_asked_is_said_not_to_fit() throws IOException {
		put(thing("a", "Pain guideline"), thing("b", "Naloxone kit"));

		assertThat(find(query("pain guideline")).fits()).isTrue();
		assertThat(find(query("kratom pain withdrawal")).fits()).isFalse();
		assertThat(find(query("kratom")).fits()).isFalse();
	}

	@Test
	void the_text_behind_the_link_is_searched_and_counts_less_than_the_summary() throws IOException {
		put(thing("body", "One").text(Part.BODY, Language.EN, "Naloxone at home"),
				thing("summary", "Two").text(Part.SUMMARY, Language.EN, "Naloxone at home"));

		assertThat(ids("naloxone")).containsExactly("summary", "body");
	}

	@Test
	void a_former_name_counts_like_the_title() throws IOException {
		put(thing("a", "Virtual program").text(Part.FORMER, Language.EN, "Rural program"),
				thing("b", "Another program").text(Part.SUMMARY, Language.EN, "Rural program"));

		assertThat(ids("rural program")).first().isEqualTo("a");
	}

	@Test
	void reviewed_and_healthy_comes_before_stale_when_the_words_say_the_same() throws IOException {
		put(thing("stale", "Pain guideline").quality(0), thing("healthy", "Pain guideline").quality(1), thing("other", "Pain").quality(1));

		assertThat(ids("pain guideline")).containsExactly("healthy", "stale", "other");
	}

	@Test
	void the_name_of_a_part_before_a_word_asks_for_it_there() throws IOException {
		put(thing("a", "Naloxone kits").text(Part.ORGANISATION, Language.EN, "AHS Alberta Health Services"),
				thing("b", "Naloxone kits of AHS").text(Part.ORGANISATION, Language.EN, "College of Pharmacy"));

		assertThat(ids("naloxone organisation:ahs")).containsExactly("a");
		assertThat(ids("organisation:\"alberta health\"")).containsExactly("a");
		assertThat(ids("title:AHS")).containsExactly("b");
		assertThat(ids("naloxone AHS")).as("control").containsExactlyInAnyOrder("a", "b");
		assertThat(ids("naloxone organisation:nobody")).isEmpty();
	}

	@Test
	void the_words_of_a_part_are_stemmed_as_everywhere() throws IOException {
		put(thing("a", "Opioid tapering").text(Part.TOPICS, Language.FR, "Douleurs chroniques"), thing("b", "Opioids"));

		assertThat(ids("title:tapers")).containsExactly("a");
		assertThat(ids("title:\"opioid tapering\"")).containsExactly("a");
		assertThat(ids("sujet:\"douleur chronique\"")).containsExactly("a");
		assertThat(ids("title:douleur")).as("control").isEmpty();
	}

	@Test
	void a_title_counts_more_whatever_form_of_the_word_was_asked() throws IOException {
		var long_ = "About many other things that are said at length in a summary such as this one.";
		put(thing("summary", "Guide").text(Part.SUMMARY, Language.EN, "Tapering"), thing("title", "Tapering").text(Part.SUMMARY, Language.EN, long_));

		assertThat(ids("tapers")).containsExactly("title", "summary");
	}

	@Test
	void a_hyphen_before_the_name_of_a_part_excludes_what_has_the_word_there() throws IOException {
		put(thing("a", "Naloxone kits").text(Part.ORGANISATION, Language.EN, "AHS"), thing("b", "Naloxone kits of AHS").text(Part.ORGANISATION, Language.EN, "College of Pharmacy"));

		assertThat(ids("naloxone -organisation:ahs")).containsExactly("b");
		assertThat(ids("naloxone -ahs")).as("control").isEmpty();
	}

	@Test
	void a_colon_between_words_means_nothing() throws IOException {
		put(thing("a", "Methadone"), thing("b", "Kits:naloxone at home"));

		assertThat(ids("re:methadone")).containsExactly("a");
		assertThat(ids("naloxone")).containsExactly("b");
	}

	@Test
	void half_a_curated_term_is_the_term_though_its_stem_occurs() throws IOException {
		synonyms = new SynonymTable(List.of(new Synonym("Suboxone", List.of("buprenorphine"), false)));
		put(thing("a", "Buprenorphine"), thing("b", "Suboxone").text(Part.TITLE, Language.FR, "Suboxone"));

		assertThat(ids("suboxon")).containsExactlyInAnyOrder("a", "b");
		synonyms = SynonymTable.EMPTY;
		assertThat(ids("suboxon")).as("control").containsExactly("b");
	}

	@Test
	void a_common_word_is_not_completed() throws IOException {
		put(thing("a", "Monitoring"), thing("b", "Hydromorphone du patient"));

		assertThat(ids("mon patient prend hydromorphone")).containsExactly("b");
		assertThat(ids("monit patient prend hydromorphone")).as("control").contains("a");
	}

	@Test
	void three_letters_are_completed_only_while_they_may_still_be_typed() throws IOException {
		put(thing("a", "Potency of opioids"), thing("b", "Pain"));

		assertThat(ids("pot for pain")).containsExactly("b");
		assertThat(ids("pain pot")).as("control").contains("a");
	}

	@Test
	void what_is_called_just_so_comes_before_what_is_called_so_among_other_things() throws IOException {
		var much = "Cancer of the breast: what cancer is, how cancer is found, who gets cancer.";
		put(thing("a", "Breast cancer").text(Part.SUMMARY, Language.EN, much), thing("b", "What is cancer?").text(Part.SUMMARY, Language.EN, "Cells that grow without end, in any organ, young or old, fast or slow."));

		assertThat(ids("cancer")).containsExactly("b", "a");
		assertThat(ids("breast cancer")).as("control").startsWith("a");
	}

	@Test
	void numbers_in_a_title_count_and_other_words_for_the_question_count_nearly_as_much() throws IOException {
		put(thing("a", "Opioid use disorder type 2"), thing("b", "Opioid use disorder type 3"), thing("c", "Opioid use disorder"));

		assertThat(ids("opioid use disorder type 3")).startsWith("b");
		assertThat(ids("OUD type 2")).startsWith("a");
		assertThat(ids("OUD")).startsWith("c");
	}

	@Test
	void what_is_the_searchers_own_comes_first_and_nothing_is_hidden() throws IOException {
		put(thing("a", "Pain guideline").facet("colour", List.of("red")), thing("b", "Pain guideline").facet("colour", List.of("blue")));

		var mine = find(query("pain guideline").by(Map.of("colour", Set.of("blue"))));

		assertThat(mine.hits()).extracting(Hit::id).containsExactly("b", "a");
		assertThat(ids("pain guideline")).containsExactly("a", "b");
	}

	@Test
	void each_hit_can_say_which_words_it_has_where_and_what_they_weigh() throws IOException {
		put(thing("a", "Opioid use disorder").text(Part.SUMMARY, Language.EN, "For pharmacists").quality(0.5), thing("b", "Pain"));

		var why = index.read(searcher -> new Finder(searcher, query("OUD pharmacist kratom"), synonyms).explain("a")).orElseThrow();

		assertThat(why.words()).extracting(SearchExplanation.WordFound::word).containsExactlyInAnyOrder("opioid", "disorder", "pharmacist");
		assertThat(why.words()).filteredOn(word -> word.word().equals("opioid")).singleElement()
				.satisfies(word -> assertThat(word.parts()).containsExactly(Part.TITLE))
				.satisfies(word -> assertThat(word.how()).isEqualTo(SearchExplanation.How.SYNONYM))
				.satisfies(word -> assertThat(word.weight()).isPositive());
		assertThat(why.words()).filteredOn(word -> word.word().equals("pharmacist")).singleElement()
				.satisfies(word -> assertThat(word.parts()).containsExactly(Part.SUMMARY));
		assertThat(why.share()).isBetween(0.3f, 0.9f);
		assertThat(why.title()).as("all of the title, a part of the question").isBetween(0.1f, 0.9f);
		assertThat(why.quality()).isEqualTo(0.5f);
		assertThat(index.<Boolean>read(searcher -> new Finder(searcher, query("OUD"), synonyms).explain("no such thing").isEmpty())).isTrue();
	}

	@Test
	void words_found_are_marked_and_all_else_is_escaped() throws IOException {
		put(thing("a", "Pain"));

		assertThat(find(query("pain")).marking().html(Language.EN, "<script>alert('pain')</script> & \"more\"")).isEqualTo(
				"&lt;script&gt;alert(&#39;<mark>pain</mark>&#39;)&lt;/script&gt; &amp; &quot;more&quot;");
	}

	@Test
	void a_long_summary_is_cut_to_what_matters() throws IOException {
		put(thing("a", "Naloxone"));

		var summary = "Filler words here. ".repeat(100) + "At last naloxone is named. " + "And more filler. ".repeat(100);
		assertThat(find(query("naloxone")).marking().html(Language.EN, summary)).startsWith("… ").endsWith(" …")
				.contains("<mark>naloxone</mark>").hasSizeLessThan(400);
	}

	@Test
	void a_text_without_the_words_has_no_marks() throws IOException {
		put(thing("a", "Pain"));

		assertThat(find(query("pain -naloxone")).marking().html(Language.EN, "Naloxone kits")).isNull();
		assertThat(find(query("pain")).marking().html(Language.EN, null)).isNull();
		assertThat(find(query("")).marking().html(Language.EN, "Pain")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "?", "a*", "title:pain", "pain AND", "(((", "[a TO", "pain^^^", "~~", "\\", "/(/", "\"", "-", "+", "\u0000", "\uD83D", "💊", "' or 1=1 --", "<b>", "and or not", "${jndi:ldap://x}" })
	void no_text_is_an_error(String text) throws IOException {
		put(thing("a", "Pain"));

		assertThat(find(query(text))).isNotNull();
		assertThat(find(query("pain " + text)).hits()).extracting(Hit::id).contains("a");
	}

	@Test
	void a_long_question_full_of_terms_with_many_meanings_is_no_error_either() throws IOException {
		var all = new ArrayList<Synonym>();
		var words = "one two three four five six seven eight nine ten".split(" ");
		for (int term = 0; term < 30; term++) {
			var ways = new ArrayList<String>();
			for (int way = 0; way < 40; way++) {
				ways.add(words[way % 10] + " " + words[(way + term) % 10] + " of the " + words[(way + 3) % 10] + " " + words[(way + 7) % 10] + " disease");
			}
			all.add(new Synonym("term" + (char) ('a' + term % 26) + (char) ('a' + term / 26), ways, false));
		}
		synonyms = new SynonymTable(all);
		var text = String.join(" ", words) + " disease of the " + String.join(" ", words);
		put(thing("a", text).text(Part.TITLE, Language.FR, text).text(Part.BODY, Language.EN, text).text(Part.BODY, Language.FR, text));

		assertThat(ids(String.join(" ", all.stream().map(Synonym::term).toList()))).containsExactly("a");
	}

	private void put(SearchDocument... documents) throws IOException {
		index.put(List.of(documents));
		index.show();
	}

	private SearchResult find(SearchQuery query) {
		return index.read(searcher -> new Finder(searcher, query, synonyms).find());
	}

	private List<String> ids(String text) {
		return find(query(text)).hits().stream().map(Hit::id).toList();
	}
}
