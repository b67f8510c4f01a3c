package org.cmn.portal.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The speed of the live line, on a clock that never steps back. */
class BucketTest {

	private static final long SECOND = 1_000_000_000L;

	private final Bucket rate = new Bucket(20, 5, 0);

	@Test
	void a_burst_of_twenty_passes_and_the_next_one_does_not() {
		assertThat(taken(0, 21)).isEqualTo(20);
	}

	@Test
	void after_the_burst_five_pass_each_second() {
		taken(0, 20);

		assertThat(taken(SECOND, 10)).isEqualTo(5);
		assertThat(taken(2 * SECOND, 10)).isEqualTo(5);
	}

	@Test
	void a_long_silence_saves_up_one_burst_and_no_more() {
		assertThat(taken(3600 * SECOND, 100)).isEqualTo(20);
	}

	@Test
	void somebody_who_writes_four_times_a_second_is_never_stopped() {
		for (var i = 1; i <= 1000; i++) {
			assertThat(rate.take(i * SECOND / 4)).isTrue();
		}
	}

	private int taken(long now, int tries) {
		var taken = 0;
		for (var i = 0; i < tries; i++) {
			taken += rate.take(now) ? 1 : 0;
		}
		return taken;
	}
}
