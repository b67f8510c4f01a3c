package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A conversation in a participant's list.
 *
 * @param people  the others
 * @param lastSeq the number of the newest message, 0 when there is none
 * @param unread  messages of others that this participant has not seen
 * @param lastAt  of the newest message, or of the opening
 * @param seenUpTo how far this participant has read
 */
public record ConversationCard(UUID id, List<Correspondent> people, long lastSeq, long seenUpTo, long unread, Instant lastAt, boolean open) {

	/**
	 * Somebody else in the conversation.
	 *
	 * @param deliveredUpTo the last number that reached a device of theirs
	 * @param seenUpTo      the last number they have seen
	 */
	public record Correspondent(UUID id, String name, long deliveredUpTo, long seenUpTo) {
	}

	/** The others by name, as a title. */
	public String title() {
		return String.join(", ", people.stream().map(Correspondent::name).toList());
	}
}
