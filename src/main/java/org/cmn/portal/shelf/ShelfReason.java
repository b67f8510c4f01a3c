package org.cmn.portal.shelf;

import org.cmn.portal.platform.refusal.Reason;

/** Why the shelf says no. */
public enum ShelfReason implements Reason {
	/** Argument: the most searches a member may save. */
	TOO_MANY_SEARCHES(Kind.CONFLICT);

	private final Kind kind;

	ShelfReason(Kind kind) {
		this.kind = kind;
	}

	@Override
	public Kind kind() {
		return kind;
	}
}
