package org.cmn.portal.messaging;

/**
 * A card as one reader sees it now. Of what is no longer in the library, or not open to the reader, only that.
 *
 * @param kind         {@code resource}
 * @param gone         whether nothing else is known of it
 * @param page         the path of its page
 * @param unreachable  whether its link did not open lately
 * @param supersededBy what replaces it; absent for nothing
 */
public record CardView(String kind, String id, boolean gone, String title, String organisation, String page, boolean unreachable, Newer supersededBy) {

	/** A newer resource that replaces the one on the card. */
	public record Newer(String id, String title, String page) {
	}

	/** Without what is private: which card it is. */
	@Override
	public String toString() {
		return "(a private card)";
	}
}
