package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class NamesTest {

	@Test
	void the_badge_of_those_without_a_short_name_speaks_the_readers_language() {
		assertThat(new Names(null, Locale.CANADA_FRENCH).shortName("Other")).isEqualTo("Autre");
		assertThat(new Names(null, Locale.ENGLISH).shortName("Other")).isEqualTo("Other");
		assertThat(new Names(null, Locale.CANADA_FRENCH).shortName("AHS")).as("control: a short name is one in both").isEqualTo("AHS");
		assertThat(new Names(null, Locale.CANADA_FRENCH).shortName(null)).isNull();
	}
}
