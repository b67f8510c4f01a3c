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
 * @param open   whether it can be written in: it has not ended, and this participant is in it
 * @param seenShown whether all let it be shown what they have seen
 * @param group  whose it is; absent for a pair's
 */
public record ConversationCard(UUID id, List<Correspondent> people, long lastSeq, long lastChange, long seenUpTo, long unread, Instant lastAt, boolean open, OwnView own, boolean seenShown, InGroup group) {

	/**
	 * The group of a conversation.
	 *
	 * @param mentor  whose group it is
	 * @param present whether this participant is in it still
	 */
	public record InGroup(UUID id, String name, UUID mentor, boolean present) {
	}

	/**
	 * Somebody else in the conversation.
	 *
	 * @param deliveredUpTo the last number that reached a device of theirs
	 * @param seenUpTo      the last number they have seen
	 * @param present       whether they are in it: of a group also those are here who wrote in it and left
	 * @param since         they cannot read what was written up to this number; 0 in a pair
	 */
	public record Correspondent(UUID id, String name, long deliveredUpTo, long seenUpTo, boolean present, long since) {
	}

	/** The others who are in it now. */
	public List<Correspondent> present() {
		return people.stream().filter(Correspondent::present).toList();
	}

	/** The last number that counts as read. */
	public long readUpTo() {
		return own.readUpTo(seenUpTo);
	}

	/** The name of the group; of a pair the other one's. */
	public String title() {
		return group != null ? group.name() : String.join(", ", people.stream().map(Correspondent::name).toList());
	}
}
