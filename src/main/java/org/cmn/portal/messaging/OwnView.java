package org.cmn.portal.messaging;

/**
 * How one participant keeps a conversation for themselves.
 *
 * @param pinned     whether it stands above the others
 * @param muted      whether its new messages are neither counted nor announced outside of it
 * @param unreadFrom the number from which on it counts as unread, whatever was seen; null for none
 * @param showsSeen  whether the others may know what this one has seen; it is shown while all of them let it
 */
public record OwnView(boolean pinned, boolean muted, Long unreadFrom, boolean showsSeen) {

	/** The last number that counts as read. */
	long readUpTo(long seenUpTo) {
		return unreadFrom == null ? seenUpTo : Math.min(seenUpTo, unreadFrom - 1);
	}
}
