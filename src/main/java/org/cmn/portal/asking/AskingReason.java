package org.cmn.portal.asking;

import org.cmn.portal.platform.refusal.Reason;

/** Why a question, its closing or an absence is not taken. */
public enum AskingReason implements Reason {
	/** The box "educational; the decision stays with me" is empty. */
	NOT_UNDERSTOOD(Kind.INVALID),
	/** How many characters the whole would have, and how many fit. */
	TOO_MUCH_IN_ALL(Kind.INVALID),
	/** Only one's own mentor, or who covers for that mentor now, can be asked. */
	NOT_YOUR_MENTOR(Kind.INVALID),
	/** The last day lies before the first, or before today. */
	DAYS_NOT_IN_ORDER(Kind.INVALID),
	/** The longest absence, in days. */
	TOO_LONG_AWAY(Kind.INVALID),
	/** Another absence has some of these days. */
	AWAY_ALREADY(Kind.CONFLICT),
	/** Who covers must be another mentor. */
	CANNOT_COVER(Kind.INVALID),
	/** What came of a question is given when it is closed. */
	QUESTION_OPEN(Kind.CONFLICT),
	/** The other one has proposed words, or both have agreed. */
	PEARL_THERE_ALREADY(Kind.CONFLICT),
	/** The other one has proposed nothing, or has just taken it back or changed it. */
	NO_PEARL(Kind.CONFLICT);

	private final Kind kind;

	AskingReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
