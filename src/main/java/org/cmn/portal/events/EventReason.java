package org.cmn.portal.events;

import org.cmn.portal.platform.refusal.Reason;

/** Why an event, or a seat at it, is refused. */
public enum EventReason implements Reason {
	/** Argument: when it opens. */
	SIGN_UP_NOT_OPEN(Kind.CONFLICT),
	/** Argument: when it closed. */
	SIGN_UP_CLOSED(Kind.CONFLICT),
	EVENT_OVER(Kind.CONFLICT),
	EVENT_IS_CANCELLED(Kind.CONFLICT),

	STARTS_IN_THE_PAST(Kind.INVALID),
	ENDS_BEFORE_IT_STARTS(Kind.INVALID),
	CLOSES_BEFORE_IT_OPENS(Kind.INVALID),
	CLOSES_AFTER_THE_END(Kind.INVALID),
	PLACE_OR_LINK_NEEDED(Kind.INVALID),
	/** Arguments: the least and the most seats. */
	CAPACITY_OUT_OF_RANGE(Kind.INVALID),
	/** Argument: how many people have a seat. */
	CAPACITY_BELOW_CONFIRMED(Kind.INVALID);

	private final Kind kind;

	EventReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
