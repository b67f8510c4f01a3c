package org.cmn.portal.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikePatternTest {

	@ParameterizedTest
	@ValueSource(strings = {"be", " BE ", "b\u0000e", "\u0000be\u0007", "%be_", "b\\e", "b\u2028e"})
	void only_what_can_stand_in_a_text_is_looked_for(String typed) {
		assertThat(LikePattern.containing(typed)).isEqualTo("%be%");
	}

	@Test
	void nothing_typed_finds_everything() {
		assertThat(LikePattern.containing(null)).isEqualTo("%%");
		assertThat(LikePattern.containing("\u0000")).isEqualTo("%%");
		assertThat(LikePattern.containing("Zoé d’Ys")).as("control: everything else stays").isEqualTo("%zoé d’ys%");
	}
}
