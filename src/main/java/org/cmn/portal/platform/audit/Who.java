package org.cmn.portal.platform.audit;

import java.util.UUID;

/** Who acts, as the audit trail names them: the member's id and the roles held at that moment. */
public interface Who {

	/** Somebody whom the portal does not know. */
	Who STRANGER = new Who() {

		@Override
		public UUID memberId() {
			return null;
		}

		@Override
		public String roleNames() {
			return "stranger";
		}
	};

	/** The portal itself, when nobody asked it to. */
	Who PORTAL = new Who() {

		@Override
		public UUID memberId() {
			return null;
		}

		@Override
		public String roleNames() {
			return "system";
		}
	};

	/** Null for the portal itself and for strangers. */
	UUID memberId();

	/** Lower-case role names separated by commas; {@code system} for the portal itself. */
	String roleNames();
}
