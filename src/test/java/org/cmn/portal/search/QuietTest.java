package org.cmn.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class QuietTest {

	private static final Instant NOON = Instant.parse("2026-11-26T19:00:00Z");

	private final Quiet quiet = new Quiet();

	@Test
	void ten_seconds_without_a_change_are_enough_for_a_small_library() {
		assertThat(quiet.isLongEnough(7, 140, NOON)).isFalse();
		assertThat(quiet.isLongEnough(7, 140, NOON.plusSeconds(9))).isFalse();
		assertThat(quiet.isLongEnough(7, 140, NOON.plusSeconds(10))).isTrue();
	}

	@Test
	void a_change_begins_the_wait_again() {
		quiet.isLongEnough(7, 140, NOON);
		assertThat(quiet.isLongEnough(8, 140, NOON.plusSeconds(10))).isFalse();
		assertThat(quiet.isLongEnough(8, 140, NOON.plusSeconds(19))).isFalse();
		assertThat(quiet.isLongEnough(8, 140, NOON.plusSeconds(20))).isTrue();
	}

	@Test
	void a_large_library_waits_longer() {
		quiet.isLongEnough(7, 100_000, NOON);
		assertThat(quiet.isLongEnough(7, 100_000, NOON.plusSeconds(29))).isFalse();
		assertThat(quiet.isLongEnough(7, 100_000, NOON.plusSeconds(30))).isTrue();
	}
}
