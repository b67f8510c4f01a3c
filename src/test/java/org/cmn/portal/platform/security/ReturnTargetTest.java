package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTargetTest {

	@ParameterizedTest
	@ValueSource(strings = {"/", "/library", "/library?q=pain%20clinic&page=2", "/messages/7f", "/events?when=past#top"})
	void a_page_of_the_portal_is_returned_to(String target) {
		assertThat(ReturnTarget.safe(target)).isEqualTo(target);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = {"", "library", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "https:evil.example",
			"javascript:alert(1)", "/a\r\nSet-Cookie: x=1", "/a b", "/\tevil", "/.//evil.example", "/a/..//evil.example", "/%zz", "/sign-in?to=/", "/sign-out", "/signed-out", "/;//evil.example", "/..;//evil.example", "/%09//evil.example", "https:/evil.example", "\u2215evil.example",
			"/api/me", "/live", "/./sign-out", "@evil.example", "/é"})
	void anything_else_leads_home(String target) {
		assertThat(ReturnTarget.safe(target)).isEqualTo("/");
	}
}
