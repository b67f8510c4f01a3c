package org.cmn.portal.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumberTest {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = {"", " ", "0", "00", "-1", "1", "2 ", "two", "1e3", "100000", "99999999999999999999"})
	void what_is_no_page_is_the_first(String said) {
		assertThat(PageNumber.of(said)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = {"7", "007"})
	void a_number_is_that_page(String said) {
		assertThat(PageNumber.of(said)).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = {"7", "1", "0", "two", "7&x=y"})
	void the_way_back_to_a_queue_says_no_page_but_a_later_one(String said) {
		var place = new QueuePlace();
		place.setQueue("drafts");
		place.setPage(said);
		assertThat(place.address()).isEqualTo("/library/workbench?queue=drafts" + (said.equals("7") ? "&page=7" : ""));
	}
}
