package org.cmn.portal.platform.security;

import java.util.Optional;

/** Those who may come in, as sign-on sees them: the member room stands behind it. */
public interface Directory {

	/** Makes the person known at the first sign-in and takes over newer claims. Nothing: deactivated, turn away. */
	Optional<? extends Person> admit(Identity identity);

	/** As the audit trail and the pages around sign-in need to know them: also the deactivated. Nothing for strangers. */
	Optional<? extends Person> known(String subject);

	/** Asked at every request, from the database. False also for somebody unknown. */
	boolean isActive(String subject);
}
