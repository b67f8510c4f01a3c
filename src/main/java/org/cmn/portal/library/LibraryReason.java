package org.cmn.portal.library;

import org.cmn.portal.platform.refusal.Reason;

/** Why the library says no. */
public enum LibraryReason implements Reason {
	/** Argument: the value that no vocabulary has. */
	NOT_IN_VOCABULARY(Kind.INVALID),
	NOT_AN_ADDRESS(Kind.INVALID),
	/** Arguments: the title and the id of the resource that has it. */
	ADDRESS_TAKEN(Kind.INVALID),
	NOT_A_RESOURCE_ID(Kind.INVALID),
	ID_TAKEN(Kind.INVALID),
	/** Arguments: the first and the last year allowed. */
	NOT_A_YEAR(Kind.INVALID),
	NOT_YES_OR_NO(Kind.INVALID),
	NOT_A_LANGUAGE(Kind.INVALID),
	/** Argument: the id that nothing has. */
	NO_SUCH_RESOURCE(Kind.INVALID),
	FOLLOWS_ITSELF(Kind.INVALID),

	NOTHING_CHOSEN(Kind.INVALID),
	/** Argument: the most resources that change at once. */
	TOO_MANY_CHOSEN(Kind.INVALID),

	/** Argument: the most resources a collection may have. */
	TOO_MANY_ITEMS(Kind.INVALID),
	/** Argument: the id that stands twice. */
	ITEM_TWICE(Kind.INVALID),

	/** Argument: how many lines were wrong. */
	IMPORT_REFUSED(Kind.INVALID),
	/** Arguments: the most rows one import may have, the line of the first one too many. */
	TOO_MANY_ROWS(Kind.TOO_LARGE),
	/** Argument: the most megabytes one import may have. */
	FILE_TOO_LARGE(Kind.TOO_LARGE),
	NOTHING_TO_IMPORT(Kind.INVALID),
	NOT_UTF_8(Kind.INVALID),
	/** A quotation mark is missing; nothing after it can be told apart. */
	CSV_NOT_READABLE(Kind.INVALID),
	JSON_NOT_READABLE(Kind.INVALID),
	/** Nothing after it can be told apart. */
	XML_NOT_READABLE(Kind.INVALID),
	/** A document type is how a small file becomes a huge one, or reads another. */
	XML_DOCTYPE(Kind.INVALID),
	NOT_OPML(Kind.INVALID),
	/** Far more tags than links could need. */
	NOT_BOOKMARKS(Kind.INVALID),
	NOT_TEXT(Kind.INVALID),
	/** Argument: the column. */
	COLUMN_MISSING(Kind.INVALID),
	/** Argument: the column. */
	COLUMN_TWICE(Kind.INVALID),
	/** Arguments: the cells there should be, the cells there are. */
	CELLS_DIFFER(Kind.INVALID),
	/** Argument: the line that has the same id. */
	ID_TWICE(Kind.INVALID),
	/** Argument: the id of the predecessor whose own line was refused. */
	PREDECESSOR_REFUSED(Kind.INVALID);

	private final Kind kind;

	LibraryReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
