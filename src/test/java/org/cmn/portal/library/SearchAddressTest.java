package org.cmn.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search as an address, kept and read again. */
class SearchAddressTest {

	@ParameterizedTest
	@ValueSource(strings = {"/library?q=low+back&topic=pain&topic=sleep&", "q=low%20back&topic=pain&topic=sleep", "https://portal.example/library?q=low+back&topic=pain&topic=sleep&page=3"})
	void however_it_was_written_the_same_search_is_kept(String address) {
		var query = SearchAddress.read(address);
		assertThat(query.text()).isEqualTo("low back");
		assertThat(query.chosen(Facet.TOPIC)).isEqualTo(Set.of("pain", "sleep"));
		assertThat(SearchAddress.of(query).base()).isEqualTo("/library?q=low+back&topic=pain&topic=sleep&");
	}

	@Test
	void what_is_kept_ends_where_it_ends() {
		for (var address : new String[] {"/library?q=pain&", "?q=pain", "q=pain&&"}) {
			assertThat(SearchAddress.of(SearchAddress.read(address)).whole()).as(address).isEqualTo("/library?q=pain");
		}
		assertThat(SearchAddress.of(SearchAddress.read("")).whole()).isEqualTo("/library");
	}

	@Test
	void an_address_that_asks_for_nothing_is_the_whole_library() {
		for (var address : new String[] {"", "?", "/library", "q=", "q=%zz", "&&=x"}) {
			assertThat(SearchAddress.of(SearchAddress.read(address)).base()).as(address).startsWith(SearchAddress.PATH);
		}
		assertThat(SearchAddress.of(SearchAddress.read("q=%zz")).base()).as("control: what cannot be decoded is taken by the letter").isEqualTo("/library?q=%25zz&");
	}
}
