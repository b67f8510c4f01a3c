package org.cmn.portal.library;

import java.util.Locale;
import java.util.Optional;

/** A resource is written as a draft, perhaps read by a second person, published for everyone, and retired when it has had its day. */
public enum ResourceStatus {
	DRAFT, IN_REVIEW, PUBLISHED, RETIRED;

	/** As in the API and in search addresses. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<ResourceStatus> of(String code) {
		for (var status : values()) {
			if (status.code().equals(code)) {
				return Optional.of(status);
			}
		}
		return Optional.empty();
	}
}
