package org.cmn.portal.platform.security;

import java.util.Locale;
import java.util.UUID;

/** A member without a member room: a mentee who reads French. */
final class Somebody implements Person {

	@Override
	public Locale locale() {
		return Locale.CANADA_FRENCH;
	}

	@Override
	public UUID memberId() {
		return new UUID(0, 1);
	}

	@Override
	public String roleNames() {
		return "mentee";
	}
}
