package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cmn.portal.library.LibraryPage.Choice;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.search.SearchDocument;
import org.junit.jupiter.api.Test;

/** Words within words, and words that were merged into others. */
class VocabularyTest {

	private final Vocabulary vocabulary = new Vocabulary(Map.of(
			Facet.PLACE, List.of(within("canada", null), within("alberta", "canada"), within("north", "alberta"), within("south", "alberta"), within("quebec", "canada")),
			Facet.TOPIC, List.of(new Term("pain", "pain", "douleur"), new Term("sleep", "sleep", "sommeil"))),
			Map.of(Facet.TOPIC, Map.of("ache", "hurt", "hurt", "pain", "lost", "nowhere")));

	@Test
	void what_stands_in_a_narrow_place_is_found_under_every_wider_one() {
		assertThat(vocabulary.withWider(Facet.PLACE, List.of("north", "quebec"))).containsExactly("north", "alberta", "canada", "quebec");
		assertThat(vocabulary.withWider(Facet.TOPIC, List.of("pain"))).as("control: a word that stands alone").containsExactly("pain");
	}

	@Test
	void a_choice_that_means_nothing_is_known_and_one_that_was_merged_is_none() {
		var query = SearchAddress.read("q=x&topic=ache&topic=bogus&place=alberta&language=de&language=fr").choosing(Facet.STATUS, List.of("published", "gone"));
		assertThat(query.unknown(vocabulary)).isEqualTo(Map.of(Facet.TOPIC, Set.of("bogus"), Facet.LANGUAGE, Set.of("de"), Facet.STATUS, Set.of("gone")));
		assertThat(query.known(vocabulary).unknown(vocabulary)).isEmpty();
		assertThat(query.known(vocabulary).chosen(Facet.TOPIC)).as("control: what means something stays").containsExactly("ache");
	}

	@Test
	void a_circle_of_places_ends() {
		var circle = new Vocabulary(Map.of(Facet.PLACE, List.of(within("a", "b"), within("b", "a"))));

		assertThat(circle.withWider(Facet.PLACE, List.of("a"))).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void a_merged_word_means_the_other_from_then_on() {
		assertThat(vocabulary.resolve(Facet.TOPIC, "ache")).as("through all mergers").isEqualTo("pain");
		assertThat(vocabulary.resolve(Facet.TOPIC, "lost")).isNull();
		assertThat(vocabulary.resolve(Facet.TOPIC, "unknown")).isNull();
		assertThat(vocabulary.name(Facet.TOPIC, "ache", Locale.CANADA_FRENCH)).isEqualTo("douleur");
		assertThat(vocabulary.list(Facet.TOPIC)).extracting(Term::code).as("and is in no list").containsExactly("pain", "sleep");
		assertThat(vocabulary.withWider(Facet.TOPIC, List.of("ache"))).containsExactly("pain");
	}

	@Test
	void a_file_that_names_a_merged_word_gets_the_other_one_once() {
		var checks = new Checks();
		var content = new ContentCheck(vocabulary, 2026, checks).check(new ResourceContent(Map.of(ResourceField.TITLE, "A", ResourceField.URL, "https://example.org/", ResourceField.TOPICS, "ache;pain;sleep")));

		assertThat(checks.refusals()).isEmpty();
		assertThat(content.codes(ResourceField.TOPICS)).containsExactly("pain", "sleep");
	}

	@Test
	void a_merge_puts_the_other_word_into_every_field_that_has_the_one() {
		var content = new ResourceContent(Map.of(ResourceField.ORGANISATION, "A", ResourceField.STEWARD, "A", ResourceField.TOPICS, "pain;sleep", ResourceField.KIND, "A"));

		var moved = content.renaming(Facet.ORGANISATION, "A", "B").renaming(Facet.TOPIC, "sleep", "pain");
		assertThat(moved.get(ResourceField.ORGANISATION) + moved.get(ResourceField.STEWARD)).isEqualTo("BB");
		assertThat(moved.get(ResourceField.TOPICS)).isEqualTo("pain");
		assertThat(moved.get(ResourceField.KIND)).as("control: another list").isEqualTo("A");
		assertThat(content.renaming(Facet.TOPIC, "other", "pain")).isEqualTo(content);
	}

	@Test
	void former_names_and_the_steward_are_words_to_find_a_resource_by() {
		var words = new Vocabulary(Map.of(Facet.ORGANISATION, List.of(new Term("988", "9-8-8", "9-8-8", null, List.of("Talk Suicide Canada"), null), new Term("HC", "Health Canada", "Santé Canada"))));
		var content = new ResourceContent(Map.of(ResourceField.TITLE, "A", ResourceField.ORGANISATION, "988", ResourceField.STEWARD, "HC"));

		assertThat(ResourceDocuments.document("a", ResourceStatus.PUBLISHED, content, words)).isInstanceOf(SearchDocument.class)
				.extracting("texts").asString().contains("Talk Suicide Canada", "Health Canada", "Santé Canada");
	}

	@Test
	void narrower_choices_stand_under_the_wider_one_and_what_is_chosen_comes_first() {
		var choices = List.of(choice("quebec", false), choice("canada", false), choice("alberta", false), choice("south", true), choice("north", false));

		assertThat(Nesting.of(Facet.PLACE, vocabulary, choices)).extracting(choice -> choice.depth() + choice.term().code())
				.containsExactly("0canada", "1alberta", "2south", "2north", "1quebec");
		assertThat(Nesting.of(Facet.PLACE, vocabulary, List.of(choice("north", false)))).as("its wider ones are no choice here").extracting(Choice::depth).containsExactly(0);
		var flat = List.of(new Choice(new Term("sleep", "", ""), 1, false), new Choice(new Term("pain", "", ""), 1, false));
		assertThat(Nesting.of(Facet.TOPIC, vocabulary, flat)).as("control: a flat list stays as it is").isEqualTo(flat);
	}

	private static Choice choice(String code, boolean chosen) {
		return new Choice(new Term(code, code, code), 1, chosen);
	}

	private static Term within(String code, String parent) {
		return new Term(code, code, code, parent, List.of(), null);
	}
}
