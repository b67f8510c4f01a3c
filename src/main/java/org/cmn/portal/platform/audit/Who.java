package org.cmn.portal.platform.audit;

import java.util.UUID;

/** Who acts, as the audit trail names them: the member's id and the roles held at that moment. */
public interface Who {

	/** Null for the portal itself. */
	UUID memberId();

	/** Lower-case role names separated by commas; {@code system} for the portal itself. */
	String roleNames();
}
