package org.cmn.portal.guard;

import java.util.Locale;
import java.util.Optional;

/** Why words that could lead to a patient may stay. */
public enum PassReason {
	NOT_A_PATIENT, OWN_OR_COLLEAGUE, CANNOT_IDENTIFY, NEEDED_FOR_SAFETY;

	/** As in the API, in frames and in forms. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<PassReason> of(String code) {
		for (var reason : values()) {
			if (reason.code().equals(code)) {
				return Optional.of(reason);
			}
		}
		return Optional.empty();
	}
}
