package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** What a merge moved in one resource, and what of it goes back. */
class MovedWordTest {

	private static final ResourceContent PAIN = topics("ache;sleep");

	@Test
	void what_was_moved_goes_back() {
		assertThat(back(PAIN, topics("pain;sleep"))).isEqualTo(PAIN);
		assertThat(back(PAIN, topics("alcohol;pain"))).as("beside what was changed otherwise since").isEqualTo(topics("ache;alcohol"));
	}

	@Test
	void where_somebody_has_chosen_another_word_since_it_stays() {
		assertThat(back(PAIN, topics("alcohol;sleep"))).isEqualTo(topics("alcohol;sleep"));
	}

	@Test
	void who_had_both_words_has_both_again() {
		assertThat(back(topics("ache;pain"), topics("pain"))).isEqualTo(topics("ache;pain"));
		assertThat(back(topics("ache;pain"), topics("sleep"))).as("control: neither is left").isEqualTo(topics("sleep"));
	}

	@Test
	void an_organisation_goes_back_in_each_field_by_itself() {
		var before = new ResourceContent(Map.of(ResourceField.ORGANISATION, "A", ResourceField.STEWARD, "A"));
		var now = new ResourceContent(Map.of(ResourceField.ORGANISATION, "B", ResourceField.STEWARD, "C"));
		for (var word : MovedWord.of("one", before, Facet.ORGANISATION, "A", "B")) {
			now = word.back(now, "A", "B");
		}
		assertThat(now).isEqualTo(new ResourceContent(Map.of(ResourceField.ORGANISATION, "A", ResourceField.STEWARD, "C")));
	}

	@Test
	void what_never_had_the_word_is_not_remembered() {
		assertThat(MovedWord.of("one", topics("pain"), Facet.TOPIC, "ache", "pain")).isEmpty();
		assertThat(MovedWord.of("one", ResourceContent.EMPTY, Facet.KIND, "ache", "pain")).isEmpty();
	}

	private static ResourceContent back(ResourceContent before, ResourceContent now) {
		return MovedWord.of("one", before, Facet.TOPIC, "ache", "pain").get(0).back(now, "ache", "pain");
	}

	private static ResourceContent topics(String codes) {
		return new ResourceContent(Map.of(ResourceField.TOPICS, codes));
	}
}
