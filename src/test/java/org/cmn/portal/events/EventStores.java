package org.cmn.portal.events;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import org.cmn.portal.testkit.InServer;

/** The store with its safeguards taken off, one after the other: the negative controls of the race tests. */
@InServer
class EventStores {

	/** Reads the event without waiting for who else wants its seats. */
	@ApplicationScoped
	@Typed(Unlocked.class)
	static class Unlocked extends EventStore {

		@Override
		Optional<CommunityEvent> lock(UUID event) {
			return find(event);
		}
	}

	/** Besides gives every seat and every place a number that nobody else can have, so that no constraint is met. */
	@ApplicationScoped
	@Typed(UnlockedAndUnnumbered.class)
	static class UnlockedAndUnnumbered extends Unlocked {

		private final AtomicInteger next = new AtomicInteger();

		@Override
		int freeSeat(UUID event, int capacity) {
			return next.incrementAndGet();
		}

		@Override
		long nextNumber(UUID event) {
			return next.incrementAndGet();
		}
	}
}
