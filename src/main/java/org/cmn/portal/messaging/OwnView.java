package org.cmn.portal.messaging;

/**
 * How one participant keeps a conversation for themselves.
 *
 * @param pinned     whether it stands above the others
 * @param muted      whether its new messages are neither counted nor announced outside of it
 * @param unreadFrom the number from which on it counts as unread, whatever was seen; null for none
 * @param showsSeen  whether the others may know what this one has seen; it is shown while all of them let it
 * @param showsTyping whether the others may know that this one is writing; who does not let them is not told either
 */
public record OwnView(boolean pinned, boolean muted, Long unreadFrom, boolean showsSeen, boolean showsTyping) {

	OwnView pinned(boolean on) {
		return new OwnView(on, muted, unreadFrom, showsSeen, showsTyping);
	}

	OwnView muted(boolean on) {
		return new OwnView(pinned, on, unreadFrom, showsSeen, showsTyping);
	}

	OwnView unreadFrom(Long number) {
		return new OwnView(pinned, muted, number, showsSeen, showsTyping);
	}

	OwnView showsSeen(boolean on) {
		return new OwnView(pinned, muted, unreadFrom, on, showsTyping);
	}

	OwnView showsTyping(boolean on) {
		return new OwnView(pinned, muted, unreadFrom, showsSeen, on);
	}

	/** The last number that counts as read. */
	long readUpTo(long seenUpTo) {
		return unreadFrom == null ? seenUpTo : Math.min(seenUpTo, unreadFrom - 1);
	}
}
