package org.cmn.portal.messaging;

/**
 * A card as one reader sees it now. Of what is no longer there, or not open to the reader, only that.
 *
 * @param kind         {@code resource} or {@code event}
 * @param gone         whether nothing else is known of it
 * @param organisation of a resource, where it has one
 * @param when         of an event: its beginning, in the reader's zone and language
 * @param page         the path of its page
 * @param unreachable  whether its link did not open lately
 * @param cancelled    whether the event was cancelled
 * @param supersededBy what replaces it; absent for nothing
 */
public record CardView(String kind, String id, boolean gone, String title, String organisation, String when, String page, boolean unreachable, boolean cancelled, Newer supersededBy) {

	/** Of what is no longer there. */
	static CardView gone(CardReference card) {
		return new CardView(card.kind(), card.id(), true, null, null, null, null, false, false, null);
	}

	/** A newer resource that replaces the one on the card. */
	public record Newer(String id, String title, String page) {
	}

	/** Without what is private: which card it is. */
	@Override
	public String toString() {
		return "(a private card)";
	}
}
