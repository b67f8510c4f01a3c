package org.cmn.portal.mentoring;

import org.cmn.portal.platform.refusal.Reason;

/** Why a pairing is refused. */
public enum MentoringReason implements Reason {
	/** No active member has this id or e-mail address. */
	NOT_A_MEMBER(Kind.INVALID),
	NOT_A_MENTOR(Kind.INVALID),
	NOT_A_MENTEE(Kind.INVALID),
	NOT_WITH_ONESELF(Kind.INVALID),
	/** The two have an open pair already. */
	ALREADY_PAIRED(Kind.CONFLICT);

	private final Kind kind;

	MentoringReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
