package org.cmn.portal.messaging;

import java.util.List;

/**
 * What the reader was writing, for the reader.
 *
 * @param version goes up with each one that was kept; 0 when none ever was
 * @param cards   as they are now in the library
 * @param reply   what it answers; absent for nothing
 */
public record DraftView(long version, String text, List<CardView> cards, QuoteView reply) {

	/** Without text and cards. */
	@Override
	public String toString() {
		return "draft " + version;
	}
}
