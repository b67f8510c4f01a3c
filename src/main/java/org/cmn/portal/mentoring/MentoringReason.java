package org.cmn.portal.mentoring;

import org.cmn.portal.platform.refusal.Reason;

/** Why a pairing, or a group, is refused. */
public enum MentoringReason implements Reason {
	/** No active member has this id or e-mail address. */
	NOT_A_MEMBER(Kind.INVALID),
	NOT_A_MENTOR(Kind.INVALID),
	NOT_A_MENTEE(Kind.INVALID),
	NOT_WITH_ONESELF(Kind.INVALID),
	/** The two have an open pair already. */
	ALREADY_PAIRED(Kind.CONFLICT),
	/** At least two mentees. */
	GROUP_TOO_SMALL(Kind.INVALID),
	/** How many people there can be, the mentor included. */
	GROUP_FULL(Kind.INVALID),
	/** One of those chosen has no open pair with the mentor of the group. */
	NOT_THEIR_MENTEE(Kind.INVALID),
	GROUP_ENDED(Kind.CONFLICT);

	private final Kind kind;

	MentoringReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
