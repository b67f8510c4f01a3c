package org.cmn.portal.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class FailureRuleTest {

	private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

	@Test
	void three_failures_over_seven_days_are_believed() {
		assertThat(failedOnDays(0, 3, 7).broken()).isTrue();
		assertThat(failedOnDays(0, 1, 2, 3, 4, 5, 6, 7).broken()).isTrue();
	}

	@Test
	void fewer_or_within_less_time_are_not() {
		assertThat(failedOnDays(0, 7).broken()).isFalse();
		assertThat(failedOnDays(0, 1, 2).broken()).isFalse();
		assertThat(failedOnDays(0, 1, 2, 3, 4, 5, 6).broken()).isFalse();
		assertThat(FailureRule.NONE.broken()).isFalse();
	}

	@Test
	void who_looks_again_and_again_counts_once_a_day() {
		var rule = FailureRule.NONE;
		for (int i = 0; i < 10; i++) {
			rule = rule.failed(START.plus(Duration.ofHours(i)));
		}
		assertThat(rule.failures()).isEqualTo(1);
		assertThat(rule.failed(START.plus(Duration.ofHours(21))).failures()).as("control").isEqualTo(2);
	}

	private static FailureRule failedOnDays(int... days) {
		var rule = FailureRule.NONE;
		for (int day : days) {
			rule = rule.failed(START.plus(Duration.ofDays(day)));
		}
		return rule;
	}
}
