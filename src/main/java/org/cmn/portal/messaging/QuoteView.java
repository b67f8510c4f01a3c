package org.cmn.portal.messaging;

import java.util.UUID;

/**
 * What a message answers, as one reader sees it now.
 *
 * @param text     its beginning in one line, at most 140 characters; empty when it has cards alone, and when nothing of it is to be seen
 * @param recalled whether its sender withdrew it
 * @param hidden   whether the reader put it away
 */
public record QuoteView(long seq, UUID sender, String text, boolean recalled, boolean hidden) {

	private static final int LONGEST = 140;

	static QuoteView of(Message message) {
		return new QuoteView(message.seq(), message.sender(), line(message.text().value()), message.after().recalled(), message.after().hidden());
	}

	private static String line(String text) {
		var line = text.replaceAll("\\s+", " ").strip();
		return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
	}

	/** Without the text. */
	@Override
	public String toString() {
		return "message " + seq;
	}
}
