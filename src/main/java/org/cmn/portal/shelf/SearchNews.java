package org.cmn.portal.shelf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which kept searches something new fits, all of them as of now. Told again and again, as often as anybody looks. */
public record SearchNews(List<Fresh> all, Instant at) {

	/** @param since when its member last looked at it */
	public record Fresh(UUID member, UUID search, Instant since) {

		/** The same until the member looks again. */
		public UUID subject() {
			return UUID.nameUUIDFromBytes((search + "/" + since).getBytes(StandardCharsets.UTF_8));
		}
	}
}
