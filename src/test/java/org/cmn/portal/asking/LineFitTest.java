package org.cmn.portal.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which words a telephone line is meant. */
class LineFitTest {

	private final List<String> opioids = LineFit.words(List.of("Opioid Use Disorder – Telephone Consultation", "Trouble lié à l'usage d'opioïdes – consultation téléphonique"),
			List.of("opioid-use-disorder", "buprenorphine", "methadone", "referral-advice", "rural-remote"));

	@ParameterizedTest
	@ValueSource(strings = {"Precipitated withdrawal after 2 mg", "fentanyl, six hours ago", "dependent on opioids", "Surdose d’opioïdes", "sevrage précipité", "BUPRENORPHINE now?"})
	void what_is_written_about_it_is_heard(String text) {
		assertThat(LineFit.in(text, opioids)).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = {"Status epilepticus, lorazepam twice", "bipolar disorder, advice?", "rural telephone consultation", "", "trouble du sommeil"})
	void what_is_not_about_it_does_not_bring_it_up(String text) {
		assertThat(LineFit.in(text, opioids)).isZero();
	}

	@Test
	void a_title_that_is_missing_says_nothing() {
		assertThat(LineFit.words(java.util.Arrays.asList("Pain line", null), List.of())).containsExactly();
	}
}
