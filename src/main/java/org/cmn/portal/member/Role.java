package org.cmn.portal.member;

import java.util.Locale;
import java.util.Optional;

/** What a person may do here. Given in Keycloak as realm roles of the same name in lower case with hyphens. */
public enum Role {
	MENTEE, MENTOR, CURATOR, COORDINATOR, ADMIN, PATIENT_PARTNER;

	/** The name in Keycloak, in the API and in message keys, e.g. {@code patient-partner}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Keycloak has roles of its own; they are nobody's here. */
	public static Optional<Role> of(String code) {
		for (var role : values()) {
			if (role.code().equals(code)) {
				return Optional.of(role);
			}
		}
		return Optional.empty();
	}
}
