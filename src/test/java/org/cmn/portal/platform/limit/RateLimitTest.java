package org.cmn.portal.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.CannotStart;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.testkit.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise I6 on a clock set by hand. */
class RateLimitTest {

	private static final Limit SEARCHES = Limit.perMinute("search", 30);
	private static final UUID BEN = UUID.randomUUID();
	private static final UUID AMINA = UUID.randomUUID();

	private final Map<String, String> settings = new HashMap<>();
	private final HandClock clock = new HandClock(Instant.parse("2026-12-01T18:00:00Z"));
	private final RateLimit rates = new RateLimit(new Settings() {
		@Override
		public Map<String, String> rateLimits() {
			return settings;
		}
	}, clock);

	@Test
	void thirty_go_at_once_and_the_next_one_after_two_seconds() {
		assertThat(spend(BEN, 31, 1)).isEqualTo(30);
		assertRefused(BEN, 2);
		clock.advance(Duration.ofMillis(1_900));
		assertRefused(BEN, 1);
		clock.advance(Duration.ofMillis(100));
		assertThat(spend(BEN, 2, 1)).isEqualTo(1);
	}

	@Test
	void what_was_said_to_wait_is_enough_to_wait() {
		spend(BEN, 30, 1);
		for (int i = 0; i < 50; i++) {
			clock.advance(Duration.ofSeconds(waitOf(BEN)));
			assertThat(spend(BEN, 1, 1)).isEqualTo(1);
		}
	}

	@Test
	void what_costs_a_third_goes_three_times_as_often() {
		assertThat(spend(BEN, 100, 1.0 / 3)).isEqualTo(90);
		clock.advance(Duration.ofMinutes(1));
		var typed = 0;
		for (int second = 0; second < 600; second++) {
			typed += spend(BEN, 1, 1.0 / 3);
			clock.advance(Duration.ofSeconds(1));
		}
		assertThat(typed).as("one a second for ten minutes").isEqualTo(600);
	}

	@Test
	void one_member_does_not_slow_down_another_nor_one_action_the_other() {
		spend(BEN, 31, 1);

		assertThat(spend(AMINA, 1, 1)).isEqualTo(1);
		rates.spend(Limit.perMinute("import", 1), BEN);
		assertRefused(BEN, 2);
	}

	@Test
	void the_portal_itself_has_no_limit() {
		assertThat(spend(null, 1_000, 1)).isEqualTo(1_000);
	}

	/** The control: with the setting the same hundred go through. */
	@Test
	void a_setting_goes_before_the_usual_limit() {
		settings.put("search", "1000/PT1S");

		assertThat(spend(BEN, 100, 1)).isEqualTo(100);
	}

	@Test
	void nobody_saves_up_more_than_the_limit_nor_gains_by_a_clock_that_steps_back() {
		clock.advance(Duration.ofDays(1));
		assertThat(spend(BEN, 40, 1)).isEqualTo(30);
		clock.advance(Duration.ofHours(-1));
		assertThat(spend(BEN, 1, 1)).isZero();
		clock.advance(Duration.ofSeconds(2));
		assertThat(spend(BEN, 1, 1)).isEqualTo(1);
	}

	@Test
	void memory_is_bounded_and_the_one_who_asks_on_is_not_forgotten() {
		spend(BEN, 30, 1);
		for (int i = 0; i < RateLimit.REMEMBERED * 2; i++) {
			rates.spend(SEARCHES, new UUID(1, i));
			if (i % 1_000 == 0) {
				assertThat(spend(BEN, 1, 1)).isZero();
			}
		}
		assertThat(rates.remembered()).isEqualTo(RateLimit.REMEMBERED);
		assertThat(spend(AMINA, 1, 1)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = {"30", "many/PT1M", "30/minute", "0/PT1M", "30/PT0S", "-1/PT1M", "30/", "/PT1M"})
	void a_limit_that_cannot_be_read_stops_the_start_and_names_the_setting(String wrong) {
		settings.put("search", wrong);

		assertThatThrownBy(() -> rates.check("start")).isInstanceOf(CannotStart.class).hasMessageContaining("CMN_RATE_SEARCH").hasMessageContaining('"' + wrong + '"');
	}

	/** How many of so many went through. */
	private int spend(UUID member, int times, double share) {
		var through = 0;
		for (int i = 0; i < times; i++) {
			try {
				rates.spend(SEARCHES, member, share);
				through++;
			} catch (Refused refused) {
				assertThat(refused.reason()).isEqualTo(CommonReason.TOO_MANY_REQUESTS);
			}
		}
		return through;
	}

	private long waitOf(UUID member) {
		try {
			rates.spend(SEARCHES, member);
			throw new AssertionError("not refused");
		} catch (Refused refused) {
			return refused.retryAfter().orElseThrow();
		}
	}

	private void assertRefused(UUID member, long seconds) {
		assertThat(waitOf(member)).isEqualTo(seconds);
	}
}
