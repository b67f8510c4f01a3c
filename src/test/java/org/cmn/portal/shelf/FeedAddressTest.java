package org.cmn.portal.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.cmn.portal.library.SearchAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {

	private static final URI BASE = URI.create("https://portal.example.org");
	private static final String SECRET = "Ab-_".repeat(10) + "xyz";

	@Test
	void the_address_has_the_parameters_of_the_search_but_no_page() {
		assertThat(FeedAddress.of(BASE, SECRET, SearchAddress.read("/library?q=back+pain&topic=pain&topic=opioids&page=3&unknown=x")))
				.isEqualTo(BASE + "/feeds/" + SECRET + "/library.atom?q=back+pain&topic=pain&topic=opioids");
		assertThat(FeedAddress.of(BASE, SECRET, SearchAddress.read(""))).isEqualTo(BASE + "/feeds/" + SECRET + "/library.atom");
	}

	@Test
	void the_key_is_read_where_it_was_written() {
		assertThat(FeedAddress.secret("/" + SECRET + "/library.atom")).contains(SECRET);
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = {"/", "/library.atom", "//library.atom", "/short/library.atom", "/Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_xyz", "/Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_xyz/library.rss",
			"/Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_xyzz/library.atom", "/Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_x'z/library.atom", "/Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_Ab-_xyz/library.atom/"})
	void what_cannot_be_a_key_is_none(String path) {
		assertThat(FeedAddress.secret(path)).isEmpty();
	}

	@Test
	void what_is_printed_of_a_key_is_not_the_key() {
		assertThat(new FeedKeyCard(SECRET, java.time.Instant.EPOCH).toString()).doesNotContain(SECRET);
	}
}
