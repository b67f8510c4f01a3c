package org.cmn.portal.platform.refusal;

/** Reasons that belong to no room. */
public enum CommonReason implements Reason {
	/** Absent, or not yours: the two look the same on purpose (promise A1). */
	NOT_FOUND(Kind.NOT_FOUND),
	SIGN_IN_NEEDED(Kind.SIGN_IN),
	/** Several fields were wrong; the entries say which. */
	INVALID(Kind.INVALID),
	REQUIRED(Kind.INVALID),
	/** Arguments: the limit, the length that was given. */
	TOO_LONG(Kind.INVALID),
	NOT_A_LINK(Kind.INVALID),
	NOT_A_NUMBER(Kind.INVALID),
	/** Arguments: the least and the most. */
	OUT_OF_BOUNDS(Kind.INVALID),
	NOT_A_CHOICE(Kind.INVALID),
	NOT_A_TIME(Kind.INVALID),
	/** Somebody else saved a newer version meanwhile. */
	CHANGED_MEANWHILE(Kind.CONFLICT),
	BODY_NOT_READABLE(Kind.INVALID),
	/** Arguments: the line and the column from which on it is none. */
	NOT_JSON(Kind.INVALID),
	/** Argument: the names that mean something, with commas. */
	UNKNOWN_FIELD(Kind.INVALID),
	/** Argument: what belongs there: text, number, truth, list, object, id, day or moment. */
	WRONG_TYPE(Kind.INVALID),
	/** Argument: a name that stands twice in one object of JSON. */
	KEY_TWICE(Kind.INVALID),
	BODY_TOO_LARGE(Kind.TOO_LARGE),
	MEDIA_TYPE_UNSUPPORTED(Kind.UNSUPPORTED),
	TOO_MANY_REQUESTS(Kind.TOO_MANY),
	TEMPORARILY_UNAVAILABLE(Kind.UNAVAILABLE);

	private final Kind kind;

	CommonReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
