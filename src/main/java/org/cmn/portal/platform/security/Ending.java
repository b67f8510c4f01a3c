package org.cmn.portal.platform.security;

import java.util.Locale;

/** Why a sign-in ended, as the page says it afterwards ({@code signIn.ended.<code>}). */
public enum Ending {
	SIGNED_OUT, AWAY, TOO_LONG, DEACTIVATED, ENDED_ELSEWHERE, REPLACED,
	/** The portal does not know the sign-in any more, for example after a restart. */
	LOST;

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
