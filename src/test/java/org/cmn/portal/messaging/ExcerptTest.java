package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.cmn.portal.platform.text.Folded;
import org.junit.jupiter.api.Test;

/** What is shown of a message that was found. */
class ExcerptTest {

	@Test
	void all_words_must_be_there_whatever_accents_and_capitals() {
		assertThat(Excerpt.of("L’Étienne réduit la DOSE", List.of("dose", "reduit"))).isEqualTo(new Excerpt("L’Étienne ", "réduit", " la DOSE"));
		assertThat(Excerpt.of("réduit", List.of("dose", "reduit"))).as("control").isNull();
	}

	@Test
	void a_long_text_is_cut_on_both_sides_and_no_character_in_half() {
		var text = "😀".repeat(50) + "naloxone" + "😀".repeat(50);
		var excerpt = Excerpt.of(text, List.of("naloxone"));

		assertThat(excerpt.before()).startsWith("…😀").hasSize(61);
		assertThat(excerpt.after()).endsWith("😀…");
		assertThat((excerpt.before() + excerpt.after()).codePoints()).as("no half of a character").noneMatch(code -> code >= 0xD800 && code <= 0xDFFF);
	}

	@Test
	void a_text_is_folded_character_by_character() {
		assertThat(Folded.of("Ça, l’œuf ÀÉ\u00a0ﬁn İ")).hasSameSizeAs("Ça, l’œuf ÀÉ\u00a0ﬁn İ").startsWith("ca, l'œuf ae ");
	}
}
