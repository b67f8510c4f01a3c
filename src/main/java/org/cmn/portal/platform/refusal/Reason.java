package org.cmn.portal.platform.refusal;

import java.util.Locale;

/**
 * Why something was refused. Each room has one enum of its own reasons; each reason has a sentence in each language
 * under {@code refused.<name in kebab-case>} that says what happened, why, and what to do.
 */
public interface Reason {

	/** What a refusal is to an HTTP client; the numbers are those of RFC 9110. */
	enum Kind {
		INVALID(422), NOT_FOUND(404), CONFLICT(409), SIGN_IN(401), TOO_LARGE(413), TOO_MANY(429), UNSUPPORTED(415), UNAVAILABLE(503);

		private final int status;

		Kind(int status) {
			this.status = status;
		}

		public int status() {
			return status;
		}
	}

	String name();

	Kind kind();

	/** The machine-readable form, e.g. {@code event-is-full}: stable, part of the API. */
	default String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The key of the sentence in the message bundles. */
	default String key() {
		return "refused." + code();
	}
}
