package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RefusalRateTest {

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
	private final RefusalRate rate = new RefusalRate();

	@Test
	void somebody_who_is_turned_away_all_the_time_fills_no_trail_and_is_counted() {
		assertThat(written("203.0.113.7", 1000, NOON)).isEqualTo(RefusalRate.FROM_ONE_ADDRESS);
		assertThat(rate.admit("198.51.100.1", NOON)).as("others still get their line, and it says what is missing").isEqualTo(995);
		assertThat(rate.admit("198.51.100.1", NOON)).as("said once").isZero();
	}

	@Test
	void many_addresses_together_fill_no_trail_either() {
		var lines = IntStream.range(0, 10_000).filter(i -> rate.admit("2001:db8::" + Integer.toHexString(i), NOON) >= 0).count();
		assertThat(lines).isEqualTo(RefusalRate.IN_ALL);
	}

	@Test
	void a_minute_later_there_is_room_again() {
		written("203.0.113.7", 10, NOON);
		assertThat(rate.admit("203.0.113.7", NOON.plusSeconds(59))).isEqualTo(-1);
		assertThat(rate.admit("203.0.113.7", NOON.plusSeconds(60))).isEqualTo(6);
	}

	private long written(String address, int times, Instant now) {
		return IntStream.range(0, times).filter(i -> rate.admit(address, now) >= 0).count();
	}
}
