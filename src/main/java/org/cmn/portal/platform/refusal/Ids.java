package org.cmn.portal.platform.refusal;

import java.util.UUID;

/** Ids as addresses and hidden fields bring them, which are only a wish. */
public final class Ids {

	private Ids() {
	}

	/**
	 * @param text null for none
	 * @throws Refused not-found for what is no id at all, as for one that names nothing
	 */
	public static UUID of(String text) {
		try {
			return UUID.fromString(text == null ? "" : text);
		} catch (IllegalArgumentException e) {
			throw Refused.notFound();
		}
	}
}
