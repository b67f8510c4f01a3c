package org.cmn.portal.guard;

import org.cmn.portal.platform.refusal.Reason;

/** Why a text is not taken as it is. */
public enum GuardRefusal implements Reason {
	/** Argument: in how many places. With {@link org.cmn.portal.platform.refusal.Refused#spots()}. */
	PATIENT_IDENTIFIERS,
	/** The same at a field that everybody is to read, where no reason lets it stay. */
	LEADS_TO_PATIENT;

	@Override
	public Kind kind() {
		return Kind.INVALID;
	}
}
