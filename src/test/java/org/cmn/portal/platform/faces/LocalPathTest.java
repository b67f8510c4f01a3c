package org.cmn.portal.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

	@ParameterizedTest
	@ValueSource(strings = {"/", "/library?q=pain&page=2", "/messages?conversation=653352fa-3442-4979-b7c7-99d68557ba54", "/help#keys"})
	void a_place_of_the_portal_stays(String place) {
		assertThat(LocalPath.of(place)).isEqualTo(place.replaceAll("#.*", ""));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = {"", "library", "//evil.example", "///evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)",
			"/a\r\nSet-Cookie: x=y", "/ /evil", "/%"})
	void anything_that_could_lead_elsewhere_leads_home(String place) {
		assertThat(LocalPath.of(place)).isEqualTo("/");
	}
}
