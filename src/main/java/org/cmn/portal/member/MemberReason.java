package org.cmn.portal.member;

import org.cmn.portal.platform.refusal.Reason;

/** Why the member room says no. */
public enum MemberReason implements Reason {
	/** Whoever shuts themselves out cannot come back to undo it. */
	OWN_ACCOUNT(Kind.CONFLICT),
	ADMIN_ACCOUNT(Kind.CONFLICT),
	NOT_A_LANGUAGE(Kind.INVALID),
	NOT_A_ZONE(Kind.INVALID);

	private final Kind kind;

	MemberReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
