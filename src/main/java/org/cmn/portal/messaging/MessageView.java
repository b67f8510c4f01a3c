package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as one reader sees it. Day and time are written by the server in the reader's zone and language: browsers
 * hold old rules about Alberta's hours.
 *
 * @param text  empty when there are cards alone
 * @param cards as they are now in the library, in the reader's language
 * @param day  e.g. {@code Tuesday, December 1, 2026}
 * @param time e.g. {@code 6:00 a.m.}
 * @param when both, short, as the list of conversations says it: e.g. {@code Dec 1, 2026, 6:00 a.m.}
 * @param reply what it answers; absent for nothing
 * @param after what became of it
 */
public record MessageView(UUID conversation, long seq, UUID sender, String clientId, String text, List<CardView> cards, Instant sentAt, String day,
		String time, String when, QuoteView reply, After after) {

	/** Without text and cards: see {@link PrivateText}. */
	@Override
	public String toString() {
		return "message " + seq + " of " + conversation;
	}
}
