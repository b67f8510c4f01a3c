package org.cmn.portal.library;

import org.cmn.portal.platform.refusal.Reason;

/** Why the library says no. */
public enum LibraryReason implements Reason {
	/** Argument: the value that no vocabulary has. */
	NOT_IN_VOCABULARY(Kind.INVALID),
	NOT_AN_ADDRESS(Kind.INVALID),
	/** Only machines inside a network, or no browser, get there. */
	NOT_ON_THE_WEB(Kind.INVALID),
	/** Arguments: the title and the id of the resource that has it. */
	ADDRESS_TAKEN(Kind.INVALID),
	NOT_A_RESOURCE_ID(Kind.INVALID),
	ID_TAKEN(Kind.INVALID),
	/** Argument: the id. */
	ID_RESERVED(Kind.INVALID),
	/** Arguments: the first and the last year allowed. */
	NOT_A_YEAR(Kind.INVALID),
	NOT_YES_OR_NO(Kind.INVALID),
	/** A name that the API does not know. */
	NO_SUCH_FIELD(Kind.INVALID),
	/** Argument: what is no word of this list. */
	NO_SUCH_WORD(Kind.INVALID),
	NOT_A_LANGUAGE(Kind.INVALID),
	/** Argument: the id that nothing has. */
	NO_SUCH_RESOURCE(Kind.INVALID),
	FOLLOWS_ITSELF(Kind.INVALID),
	/** Argument: the id of the predecessor, which comes after this one itself. */
	FOLLOWS_IN_A_CIRCLE(Kind.INVALID),
	NOT_A_DAY(Kind.INVALID),
	NOT_A_SESSION_ID(Kind.INVALID),
	CERTIFIED_WITHOUT_SESSION(Kind.INVALID),
	ITS_OWN_COUNTERPART(Kind.INVALID),
	NOT_A_CODE(Kind.INVALID),
	CODE_TAKEN(Kind.INVALID),
	/** Arguments: the name, the code of the word that has it. */
	NAME_TAKEN(Kind.INVALID),
	/** A word under itself, or an organisation after itself. */
	WITHIN_ITSELF(Kind.INVALID),
	INTO_ITSELF(Kind.INVALID),
	BOTH_LANGUAGES(Kind.INVALID),
	/** Argument: the most. */
	NOT_MONTHS(Kind.INVALID),
	ENDS_BEFORE_IT_BEGINS(Kind.INVALID),
	/** A line of the form that has too many or too few parts. */
	NOT_A_LINE(Kind.INVALID),
	/** Argument: how many resources have the word, 0 when other words hang on it. */
	WORD_IN_USE(Kind.CONFLICT),
	/** A merge into a word that was merged itself. Arguments: the codes of that word and of the one that it means since. */
	MERGED_ON(Kind.CONFLICT),
	/** What a merged word is called. Arguments: the name, the code of the word that has it by now. */
	NAME_TAKEN_SINCE(Kind.CONFLICT),
	/** Only another curator may publish what one has sent to review. */
	SENT_BY_YOU(Kind.CONFLICT),
	/** The network wants a second person to publish. */
	SECOND_PERSON_NEEDED(Kind.CONFLICT),

	/** Somebody else has done it. */
	NO_LONGER_WAITS(Kind.CONFLICT),
	/** It is not what the curator saw when they decided. */
	CHANGED_SINCE_SEEN(Kind.CONFLICT),

	/** The search is being made anew, and would find too little. */
	SEARCH_NOT_READY(Kind.UNAVAILABLE),

	NOTHING_CHOSEN(Kind.INVALID),
	/** Argument: the first ids that nothing has. */
	NOT_ALL_THERE(Kind.INVALID),
	/** Argument: the most resources that change at once. */
	TOO_MANY_CHOSEN(Kind.INVALID),

	/** Argument: the most resources a collection may have. */
	TOO_MANY_ITEMS(Kind.INVALID),
	/** Argument: the id that stands twice. */
	ITEM_TWICE(Kind.INVALID),
	/** Argument: the term. */
	MEANS_ITSELF(Kind.INVALID),
	/** Arguments: the word in a file, the kind that it is like. */
	KIND_MISTYPED(Kind.INVALID),
	/** Argument: the term. */
	SYNONYM_KNOWN(Kind.INVALID),

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
	/** Argument: the line that has it too. */
	ADDRESS_TWICE(Kind.INVALID),
	/** Argument: what no search could ever find. */
	NEVER_FOUND(Kind.INVALID),
	/** Arguments: the word, and those that there are. */
	NO_SUCH_KIND(Kind.INVALID),
	/** Argument: the id of the predecessor whose own line was refused. */
	PREDECESSOR_REFUSED(Kind.INVALID),
	/** Argument: the id of the counterpart whose own line was refused. */
	COUNTERPART_REFUSED(Kind.INVALID),
	/** Argument: the line that names the same counterpart. */
	COUNTERPART_TWICE(Kind.INVALID);

	private final Kind kind;

	LibraryReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
