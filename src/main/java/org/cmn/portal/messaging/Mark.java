package org.cmn.portal.messaging;

import java.util.UUID;

/**
 * How far a participant has come.
 *
 * @param deliveredUpTo the last number that reached a device of theirs
 * @param seenUpTo      the last number they have seen
 * @param since         what is written up to this number they cannot read: they came to the group after it; 0 in a pair
 */
public record Mark(UUID member, long deliveredUpTo, long seenUpTo, long since) {

	/** Of somebody who was there from the beginning. */
	Mark(UUID member, long deliveredUpTo, long seenUpTo) {
		this(member, deliveredUpTo, seenUpTo, 0);
	}

	/** As another one knows it: without what was seen, unless all let that be shown. */
	Mark asSeenBy(UUID reader, boolean shown) {
		return shown || member.equals(reader) ? this : new Mark(member, deliveredUpTo, 0, since);
	}
}
