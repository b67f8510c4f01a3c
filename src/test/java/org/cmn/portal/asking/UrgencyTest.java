package org.cmn.portal.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which wording brings the telephone lines. */
class UrgencyTest {

	@ParameterizedTest
	@ValueSource(strings = {"She is in the waiting room, what dose?", "URGENT: methadone", "He overdosed last night", "Patiente suicidaire, que faire?", "J’ai besoin d’un avis aujourd’hui",
			"precipitated   withdrawal!", "Elle est là, devant moi." })
	void what_cannot_wait_is_heard(String text) {
		assertThat(Urgency.isIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"How do I taper over six months?", "Which statin is preferred?", "Quel plan de sevrage sur six mois?", "" })
	void what_can_wait_is_left_in_peace(String text) {
		assertThat(Urgency.isIn(text)).as("control: a word within another is none (stat in statin)").isFalse();
	}

	@Test
	void a_word_of_every_day_is_no_alarm_between_two_who_talk() {
		assertThat(Urgency.alarming()).contains("overdose", "not breathing", "ne respire plus").doesNotContain("today", "maintenant");
		assertThat(Urgency.words()).as("control").contains("today", "maintenant");
	}
}
