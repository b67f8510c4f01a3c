package org.cmn.portal.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.cmn.portal.member.Role;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.junit.jupiter.api.Test;

class TextsTest {

	@Test
	void french_of_any_country_is_ours_and_everything_else_is_english() {
		assertThat(Texts.in(Locale.FRANCE).get("layout.undo.action")).isEqualTo("Revenir en arrière");
		assertThat(Texts.in(Locale.CANADA_FRENCH)).isSameAs(Texts.in(Locale.FRENCH));
		assertThat(Texts.in(Locale.GERMAN).get("layout.undo.action")).isEqualTo("Undo");
		assertThat(Texts.in(null).get("layout.undo.action")).isEqualTo("Undo");
	}

	@Test
	void numbers_choose_their_own_words() {
		var english = Texts.in(Locale.ENGLISH);
		assertThat(english.get("home.coordinator.open", 0)).isEqualTo("No pair is open yet.");
		assertThat(english.get("home.coordinator.open", 1)).isEqualTo("One pair is open.");
		assertThat(english.get("home.coordinator.open", 1200)).isEqualTo("1,200 pairs are open.");
	}

	@Test
	void an_apostrophe_stands_for_itself_with_and_without_arguments() {
		var french = Texts.in(Locale.FRENCH);
		assertThat(french.get("layout.errors.title")).isEqualTo("À corriger d’abord");
		assertThat(french.get("errors.failed.text", "K7QM-2R9D")).contains("Quelque chose s’est mal passé").endsWith(": K7QM-2R9D.");
	}

	@Test
	void constants_and_refusals_have_their_sentences() {
		var english = Texts.in(Locale.ENGLISH);
		assertThat(english.of(Role.PATIENT_PARTNER)).isEqualTo("Patient partner");
		assertThat(english.of(new FieldRefusal("title", CommonReason.TOO_LONG, 300, 301))).isEqualTo("Shorten this to 300 characters; it has 301.");
	}

	@Test
	void a_missing_sentence_shows_its_key() {
		assertThat(Texts.in(Locale.ENGLISH).get("no.such.sentence", 1)).isEqualTo("no.such.sentence");
	}
}
