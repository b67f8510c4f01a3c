package org.cmn.portal.shelf;

import java.time.Instant;
import java.util.UUID;

/** A suggestion. {@code settledAt} is null while it waits for a curator. */
public record SuggestionCard(UUID id, String url, String why, String words, Instant madeAt, Instant settledAt) {

	public String title() {
		return url != null ? url : words != null ? words : why;
	}
}
