package org.cmn.portal.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.cmn.portal.testkit.HandClock;
import org.junit.jupiter.api.Test;

/** Politeness: one at a time, with pauses. */
class HostTurnsTest {

	private final HandClock clock = new HandClock(Instant.parse("2026-05-01T12:00:00Z"));
	private final ArrayList<Duration> waited = new ArrayList<>();
	private final HostTurns turns = new HostTurns(Duration.ofSeconds(2), clock, time -> {
		waited.add(time);
		clock.advance(time);
	});

	@Test
	void two_seconds_lie_between_two_requests_to_one_host_and_none_between_hosts() {
		try (var visit = turns.visit()) {
			visit.await("a");
			visit.await("a");
			visit.await("b");
			visit.await("a");
		}
		assertThat(waited).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
	}

	@Test
	void a_host_that_wants_more_time_gets_it_and_none_gets_less() {
		turns.slower("a", Duration.ofSeconds(9));
		turns.slower("b", Duration.ofMillis(1));
		try (var visit = turns.visit()) {
			for (var host : new String[] {"a", "a", "b", "b"}) {
				visit.await(host);
			}
		}
		assertThat(waited).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(2));
	}

	@Test
	void no_two_are_at_one_host_at_once() {
		var first = turns.visit();
		first.await("a");
		var arrived = new CountDownLatch(1);
		var second = CompletableFuture.runAsync(() -> {
			try (var visit = turns.visit()) {
				arrived.countDown();
				visit.await("a");
			}
		});
		try (var elsewhere = turns.visit()) {
			elsewhere.await("b");
		}
		assertThat(arrived).satisfies(latch -> latch.await());
		assertThat(second).isNotDone();
		first.close();
		assertThat(second).succeedsWithin(Duration.ofSeconds(20));
		assertThat(waited).containsExactly(Duration.ofSeconds(2));
	}
}
