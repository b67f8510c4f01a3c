package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.cmn.portal.library.Facet;
import org.cmn.portal.library.FormerName;
import org.cmn.portal.library.Predecessor;
import org.cmn.portal.library.Word;
import org.cmn.portal.library.WordDetails;
import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;

/** The lines of an organisation's story in a form. */
class WordFieldsTest {

	@Test
	void what_is_shown_and_sent_again_is_the_same() {
		var details = new WordDetails(null, null, null, null, null, List.of(new FormerName("Talk Suicide Canada", "Parlons suicide", "", "2023-11-30")),
				List.of(new Predecessor("AHS", "2024-09-01", "part", "partie"), new Predecessor("HC", "", "", "")));

		var input = WordFields.input(Facet.ORGANISATION, WordFields.of(new Word(Facet.ORGANISATION, "988", "9-8-8", "9-8-8", 3, details, 1, 0)));

		assertThat(input.details().formerNames()).isEqualTo(details.formerNames());
		assertThat(input.details().predecessors()).isEqualTo(details.predecessors());
		assertThat(input.position()).as("organisations stand by their short names").isNull();
	}

	@Test
	void a_line_of_too_many_parts_is_refused() {
		assertThatThrownBy(() -> WordFields.input(Facet.ORGANISATION, Map.of("former_names", "a | b | c | d | e"))).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.fields()).extracting(field -> field.field()).containsExactly("former_names"));
		assertThat(WordFields.input(Facet.ORGANISATION, Map.of("former_names", "\n a | b \n")).details().formerNames()).as("control").containsExactly(new FormerName("a", "b", "", ""));
	}
}
