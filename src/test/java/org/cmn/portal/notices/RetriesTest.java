package org.cmn.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class RetriesTest {

	private static final Instant MADE = Instant.parse("2026-12-01T10:00:00Z");

	@Test
	void a_mail_is_tried_again_ever_later() {
		assertThat(Retries.next(1, MADE, MADE)).hasValue(MADE.plus(Duration.ofMinutes(1)));
		assertThat(Retries.next(4, MADE, MADE)).hasValue(MADE.plus(Duration.ofMinutes(8)));
		assertThat(Retries.next(90, MADE, MADE)).hasValue(MADE.plus(Duration.ofHours(6)));
	}

	@Test
	void after_three_days_it_is_given_up() {
		assertThat(Retries.next(20, MADE, MADE.plus(Duration.ofHours(71)))).as("control: before that it is not").isPresent();
		assertThat(Retries.next(20, MADE, MADE.plus(Duration.ofHours(73)))).isEmpty();
	}

	@Test
	void in_three_days_it_is_tried_about_twenty_times() {
		var at = MADE;
		int tries = 1;
		for (var next = Retries.next(tries, MADE, at); next.isPresent(); next = Retries.next(tries, MADE, at)) {
			at = next.get();
			tries++;
		}
		assertThat(tries).isBetween(15, 25);
	}
}
