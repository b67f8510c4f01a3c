package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A conversation in a participant's list.
 *
 * @param people  the others
 * @param lastSeq the number of the newest message, 0 when there is none
 * @param lastChange the number of the latest change of a message, 0 when there was none
 * @param unread  messages of others that this participant has not seen
 * @param lastAt  of the newest message, or of the opening
 * @param seenUpTo how far this participant has read
 * @param own    how this participant keeps it
 * @param seenShown whether all let it be shown what they have seen
 */
public record ConversationCard(UUID id, List<Correspondent> people, long lastSeq, long lastChange, long seenUpTo, long unread, Instant lastAt, boolean open, OwnView own, boolean seenShown) {

	/**
	 * Somebody else in the conversation.
	 *
	 * @param deliveredUpTo the last number that reached a device of theirs
	 * @param seenUpTo      the last number they have seen
	 */
	public record Correspondent(UUID id, String name, long deliveredUpTo, long seenUpTo) {
	}

	/** The last number that counts as read. */
	public long readUpTo() {
		return own.readUpTo(seenUpTo);
	}

	/** The others by name, as a title. */
	public String title() {
		return String.join(", ", people.stream().map(Correspondent::name).toList());
	}
}
