package org.cmn.portal.messaging;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.mentoring.Apart;

/** Who blocks messages in the conversation of a pair is brought into no group with the other: there nobody can block. */
@ApplicationScoped
class BlockedPairs implements Apart {

	@Inject
	private BlockStore store;

	@Override
	public Set<UUID> from(UUID mentor, Collection<UUID> people) {
		return people.isEmpty() ? Set.of() : store.apart(mentor, people);
	}
}
