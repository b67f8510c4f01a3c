package org.cmn.portal.asking.api;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.cmn.portal.asking.AskCard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question: that it is there, never what it says. */
public record AskJson(UUID id, UUID conversation, @Schema(description = "The number of its message in the conversation") long seq, String asker, String mentor, boolean mine,
		@Schema(description = "no_hurry, this_week, two_days or today") String howSoon, @Schema(description = "open, answered (somebody else has written after it) or closed") String state,
		Instant askedAt, Instant answeredAt, Instant closedAt, @Schema(description = "When two of the mentor's working days are over") Instant dueAt,
		@Schema(description = "Whole working days of the mentor's until the answer, or until now") int workingDays,
		@Schema(description = "Of giving what came of it to the library: none, proposed (by the caller), to_agree (the other one has, and waits for the caller) or agreed") String pearl) {

	static AskJson of(AskCard card) {
		return new AskJson(card.id(), card.conversation(), card.seq(), card.asker(), card.mentor(), card.mine(), low(card.howSoon()), low(card.state()), card.askedAt(), card.answeredAt(),
				card.closedAt(), card.dueAt(), card.workingDays(), card.pearl().code());
	}

	private static String low(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}
}
