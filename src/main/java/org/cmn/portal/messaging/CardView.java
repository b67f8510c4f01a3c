package org.cmn.portal.messaging;

/**
 * A card as one reader sees it now. Of what is no longer there, or not open to the reader, only that.
 *
 * @param kind         {@code resource}, {@code event} or {@code file}
 * @param gone         whether nothing else is known of it
 * @param organisation of a resource, where it has one
 * @param when         of an event: its beginning, in the reader's zone and language
 * @param page         the path of its page
 * @param unreachable  whether its link did not open lately
 * @param cancelled    whether the event was cancelled
 * @param supersededBy what replaces it; absent for nothing
 * @param file         of a file: what it is and whether it is given out; absent for others
 */
public record CardView(String kind, String id, boolean gone, String title, String organisation, String when, String page, boolean unreachable, boolean cancelled, Newer supersededBy, FileCard file) {

	/** Of what is no longer there. */
	static CardView gone(CardReference card) {
		return new CardView(card.kind(), card.id(), true, null, null, null, null, false, false, null);
	}

	/** Of a resource or an event. */
	CardView(String kind, String id, boolean gone, String title, String organisation, String when, String page, boolean unreachable, boolean cancelled, Newer supersededBy) {
		this(kind, id, gone, title, organisation, when, page, unreachable, cancelled, supersededBy, null);
	}

	/** A file, called as the title says; where it is withheld it has no page, which is where it is taken from. */
	static CardView of(FileView file, String page) {
		var withheld = file.state().equals("withheld");
		return new CardView(CardReference.FILE, file.id().toString(), false, file.name(), null, null, withheld ? null : page, false, false, null, new FileCard(file.type(), file.size(), file.described(), withheld, file.hint()));
	}

	/**
	 * What a card says of a file.
	 *
	 * @param type      its media type, by its content
	 * @param size      in bytes
	 * @param described both in words
	 * @param withheld  whether it no longer passes the checks
	 * @param hint      to whoever chose it and has not sent it, that not all of it could be read; else absent
	 */
	public record FileCard(String type, long size, String described, boolean withheld, String hint) {
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
