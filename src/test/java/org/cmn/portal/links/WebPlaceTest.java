package org.cmn.portal.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of an address without asking for its name. */
class WebPlaceTest {

	@ParameterizedTest
	@ValueSource(strings = {"http://foo.internal/", "https://wiki/", "https://printer.local/", "https://portal.lan./", "https://router.home.arpa/", "https://example.org:22/", "https://example.org:8443/a",
			"http://192.0.2.7/", "http://198.18.0.1/", "http://[2001:db8::1]/"})
	void what_the_reader_never_goes_to_is_no_public_place(String address) {
		assertThat(WebPlace.isPublic(address)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"http://example.org/", "https://internal.example.org/", "http://example.org:443/", "https://local.ca", "http://8.8.8.8/", "https://[2606:4700::1111]/", "mailto:info@ahs.ca"})
	void control_the_open_web_is(String address) {
		assertThat(WebPlace.isPublic(address)).isTrue();
	}
}
