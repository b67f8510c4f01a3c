package org.cmn.portal.platform.time;

import org.cmn.portal.platform.refusal.Reason;

/** Why a date, an hour or a zone was refused. */
public enum TimeReason implements Reason {
	/** The clocks jump over this hour on that day, so it never comes. */
	HOUR_SKIPPED,
	NOT_A_ZONE;

	@Override
	public Kind kind() {
		return Kind.INVALID;
	}
}
