package org.cmn.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** How long what has ended is kept. */
class RetentionRulesTest {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final RetentionRules rules = new RetentionRules(List.of(rule(30, START.plus(Duration.ofDays(100))), rule(90, START), rule(400, START.plus(Duration.ofDays(200)))));

	@Test
	void the_rule_in_force_at_the_end_holds_whatever_comes_later() {
		assertThat(rules.daysAt(START.plus(Duration.ofDays(99)))).isEqualTo(90);
		assertThat(rules.daysAt(START.plus(Duration.ofDays(100)))).as("from its first moment on").isEqualTo(30);
		assertThat(rules.daysAt(START.plus(Duration.ofDays(500)))).isEqualTo(400);
	}

	@Test
	void without_any_rule_it_is_the_usual_one() {
		assertThat(new RetentionRules(List.of()).daysAt(START)).isEqualTo(90);
		assertThat(rules.daysAt(START.minusSeconds(1))).isEqualTo(90);
	}

	@Test
	void the_last_day_is_a_whole_one_wherever_its_reader_is() {
		var ended = START.plus(Duration.ofHours(17));
		assertThat(rules.lastDay(ended)).isEqualTo(ended.plus(Duration.ofDays(90)));
		assertThat(rules.isOver(ended, ended.plus(Duration.ofDays(91)).minusSeconds(1))).isFalse();
		assertThat(rules.isOver(ended, ended.plus(Duration.ofDays(91)))).isTrue();
	}

	private static RetentionRule rule(int days, Instant from) {
		return new RetentionRule(UUID.randomUUID(), days, from);
	}
}
