package org.cmn.portal.search;

import org.cmn.portal.platform.refusal.Reason;

/** Why a search was refused; never for its words. */
public enum SearchReason implements Reason {
	/** Argument: the greatest size. */
	PAGE_SIZE_OUT_OF_BOUNDS,
	/** Argument: the last page there is at that size. */
	PAGE_OUT_OF_BOUNDS;

	@Override
	public Kind kind() {
		return Kind.INVALID;
	}
}
