package org.cmn.portal.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What curators put on top of which search, at hand so that a search does not wait for the database. Other nodes follow within seconds. */
@ApplicationScoped
class Picks {

	private static final Duration AGE = Duration.ofSeconds(2);

	@Inject
	private AskedStore store;

	@Inject
	private Clock clock;

	private volatile Map<String, String> picks = Map.of();
	private volatile Instant readAt = Instant.EPOCH;

	/** The id of the resource for a search of these words. */
	Optional<String> of(String typed) {
		var now = clock.instant();
		if (readAt.plus(AGE).isBefore(now)) {
			picks = store.picks();
			readAt = now;
		}
		return picks.isEmpty() ? Optional.empty() : Optional.ofNullable(picks.get(SearchWords.plain(typed)));
	}

	/** Something was put on top, or taken away. */
	void changed() {
		readAt = Instant.EPOCH;
	}
}
