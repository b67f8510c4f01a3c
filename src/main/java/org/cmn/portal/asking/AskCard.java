package org.cmn.portal.asking;

import java.time.Instant;
import java.util.UUID;

/**
 * A question as its two people, and the coordinator, see it: that it is there, never what it says.
 *
 * @param mine       whether the reader asked it
 * @param seq        the number of its message
 * @param dueAt      when two working days of the mentor's are over
 * @param pearl      how far the giving of its outcome to the library has come, for the reader
 * @param workingDays how many whole working days of the mentor's it has waited, until it was answered
 */
public record AskCard(UUID id, UUID conversation, long seq, String asker, String mentor, boolean mine, HowSoon howSoon, AskState state, Instant askedAt, Instant answeredAt,
		Instant closedAt, Instant dueAt, int workingDays, PearlState pearl) {

	/** A mentor is asked to look after two working days, a coordinator after five (the network's rule). */
	public static final int NUDGE_MENTOR = 2;
	public static final int NUDGE_COORDINATOR = 5;

	public boolean isOpen() {
		return state == AskState.OPEN;
	}

	public boolean isClosed() {
		return state == AskState.CLOSED;
	}

	/** Whether it has waited so long that the mentor is reminded. */
	public boolean isLate() {
		return isOpen() && workingDays >= NUDGE_MENTOR;
	}

	/** Whether it has waited so long that the coordinator hears of it. */
	public boolean isVeryLate() {
		return isOpen() && workingDays >= NUDGE_COORDINATOR;
	}
}
