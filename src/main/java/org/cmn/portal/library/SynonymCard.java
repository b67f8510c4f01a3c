package org.cmn.portal.library;

import java.time.Instant;
import java.util.UUID;

/** A synonym as curators see it. */
public record SynonymCard(UUID id, long version, SynonymInput input, Instant changedAt) {

	public String term() {
		return input.term();
	}

	/** As a sentence may hold them. */
	public String equivalents() {
		return String.join(", ", input.equivalents());
	}
}
