package org.cmn.portal.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;

import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;

/** What a question must say, and what it says as a message. */
class AskInputTest {

	@Test
	void every_wrong_field_is_named_at_once() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> new AskInput(" ", "x".repeat(1001), "44", "mars", "", false, "c", null).check())
				.satisfies(refused -> assertThat(refused.fields()).extracting(FieldRefusal::field).containsExactlyInAnyOrder("question", "tried", "ageBand", "setting", "howSoon", "understood"));
	}

	@Test
	void what_is_optional_may_be_left_out() {
		assertThat(new AskInput("How?", null, null, "", "no_hurry", true, "c", null).check()).isEqualTo(new AskInput.Checked("How?", null, null, null, HowSoon.NO_HURRY));
	}

	@Test
	void a_question_is_a_message_in_the_language_of_who_asks() {
		var asked = new AskInput("Comment réduire?", "10 % par mois", "older", "rural_clinic", "this_week", true, "c", null).check();

		assertThat(AskText.of(asked, Locale.CANADA_FRENCH).lines()).containsExactly("Comment réduire?", "", "Groupe d’âge\u00a0: Personne aînée (65 ans et plus)", "Milieu\u00a0: Clinique rurale",
				"Déjà essayé\u00a0: 10 % par mois", "Délai\u00a0: D’ici une semaine", "À des fins éducatives; la décision reste la mienne.");
		assertThat(AskText.of(asked, Locale.ENGLISH)).contains("Setting: Rural clinic").endsWith("Educational; the decision stays with me.");
	}
}
