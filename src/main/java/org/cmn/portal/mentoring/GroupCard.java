package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A group as people see it.
 *
 * @param name    absent once its messages were erased
 * @param mentees who are in it now, by name
 */
public record GroupCard(UUID id, String name, Pair.Person mentor, List<Pair.Person> mentees, Instant openedAt, Instant endedAt) {

	public boolean open() {
		return endedAt == null;
	}

	public boolean has(UUID member) {
		return mentees.stream().anyMatch(one -> one.id().equals(member));
	}

	/** Everybody in it, the mentor first. */
	public String names() {
		return mentor.name() + (mentees.isEmpty() ? "" : ", " + String.join(", ", mentees.stream().map(Pair.Person::name).toList()));
	}
}
