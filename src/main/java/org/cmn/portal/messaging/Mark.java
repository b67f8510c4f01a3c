package org.cmn.portal.messaging;

import java.util.UUID;

/**
 * How far a participant has come.
 *
 * @param deliveredUpTo the last number that reached a device of theirs
 * @param seenUpTo      the last number they have seen
 */
public record Mark(UUID member, long deliveredUpTo, long seenUpTo) {

	/** As another one knows it: without what was seen, unless all let that be shown. */
	Mark asSeenBy(UUID reader, boolean shown) {
		return shown || member.equals(reader) ? this : new Mark(member, deliveredUpTo, 0);
	}
}
