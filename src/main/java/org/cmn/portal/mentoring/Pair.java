package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

/** A mentorship as people see it. */
public record Pair(UUID id, Person mentor, Person mentee, Instant beganAt, Instant endedAt) {

	/** One of the two. */
	public record Person(UUID id, String name) {
	}

	public boolean open() {
		return endedAt == null;
	}
}
