package org.cmn.portal.platform.security;

import java.util.Locale;

import org.cmn.portal.platform.audit.Who;

/** A member, as far as sign-on needs to know: who it is in the audit trail, and in which language to say things. */
public interface Person extends Who {

	Locale locale();
}
