package org.cmn.portal.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** All rules there are. For a conversation that one holds which was in force when it ended: no later rule changes what was promised. */
record RetentionRules(List<RetentionRule> all) {

	static final int FEWEST = 30;
	static final int MOST = 3650;
	static final int USUAL = 90;

	/** The last day is a whole one wherever its reader is. */
	private static final Duration GRACE = Duration.ofDays(1);

	/** In force at that moment. */
	int daysAt(Instant moment) {
		return all.stream().filter(rule -> !rule.effectiveAt().isAfter(moment)).max(Comparator.comparing(RetentionRule::effectiveAt)).map(RetentionRule::days).orElse(USUAL);
	}

	/** A moment of the last day on which a conversation can be read. */
	Instant lastDay(Instant ended) {
		return ended.plus(Duration.ofDays(daysAt(ended)));
	}

	boolean isOver(Instant ended, Instant now) {
		return !now.isBefore(lastDay(ended).plus(GRACE));
	}
}
