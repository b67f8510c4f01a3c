package org.cmn.portal.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Remembers the ids of logout tokens for longer than such a token is accepted, so that none works twice. */
@ApplicationScoped
public class SpentTokens {

	private static final Duration KEEP = Duration.ofMinutes(5);

	private final Map<String, Instant> seen = new ConcurrentHashMap<>();

	@Inject
	private Clock clock;

	boolean firstTime(String id) {
		var now = clock.instant();
		seen.values().removeIf(ends -> !now.isBefore(ends));
		return seen.putIfAbsent(id, now.plus(KEEP)) == null;
	}
}
