package org.cmn.portal.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Whose turn it is to ask a host: one at a time, with a pause after each request. */
final class HostTurns {

	private static final class Host {
		private final Semaphore free = new Semaphore(1, true);
		private volatile Instant next = Instant.EPOCH;
		private volatile Duration pace;
	}

	private final Map<String, Host> hosts = new ConcurrentHashMap<>();
	private final Duration pace;
	private final Clock clock;
	private final Pauses pauses;

	HostTurns(Duration pace, Clock clock, Pauses pauses) {
		this.pace = pace;
		this.clock = clock;
		this.pauses = pauses;
	}

	/** One who asks hosts, at most one of them at once: so two who lead into each other's hosts never wait in a circle. */
	Visit visit() {
		return new Visit();
	}

	/** A host may ask for more than the usual. */
	void slower(String host, Duration wanted) {
		of(host).pace = wanted.compareTo(pace) > 0 ? wanted : pace;
	}

	private Host of(String host) {
		return hosts.computeIfAbsent(host, name -> new Host());
	}

	final class Visit implements Ask.Turn, AutoCloseable {

		private Host held;

		@Override
		public void await(String host) {
			close();
			var wanted = of(host);
			wanted.free.acquireUninterruptibly();
			held = wanted;
			var wait = Duration.between(clock.instant(), wanted.next);
			if (wait.isPositive()) {
				pauses.pause(wait);
			}
		}

		@Override
		public void close() {
			if (held != null) {
				held.next = clock.instant().plus(held.pace == null ? pace : held.pace);
				held.free.release();
				held = null;
			}
		}
	}
}
