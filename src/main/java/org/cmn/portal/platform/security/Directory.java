package org.cmn.portal.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Those who may come in, as sign-on sees them: the member room stands behind it. */
public interface Directory {

	/** Makes the person known at the first sign-in and takes over newer claims. Nothing: deactivated, turn away. */
	Optional<? extends Person> admit(Identity identity);

	/** As the audit trail and the pages around sign-in need to know them: also the deactivated. Nothing for strangers. */
	Optional<? extends Person> known(String subject);

	/** Those of them who are members and not deactivated, from the database in one statement. */
	Set<String> active(Collection<String> subjects);

	/** Asked at every request. False also for somebody unknown. */
	default boolean isActive(String subject) {
		return active(List.of(subject)).contains(subject);
	}
}
