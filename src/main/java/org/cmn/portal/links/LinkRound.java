package org.cmn.portal.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;
import org.cmn.portal.platform.settings.Settings;

/**
 * The daily round, a little of it each second. Its own threads only go out and look; what they bring is written by the
 * server's thread, which never waits for the web.
 */
@ApplicationScoped
class LinkRound {

	static final int AT_ONCE = 8;
	/** Longer than any look takes: afterwards another node may take the host over. */
	static final Duration AT_THE_LONGEST = Duration.ofMinutes(5);

	private static final Logger LOG = Logger.getLogger(LinkRound.class.getName());
	private static final Duration TICK = Duration.ofSeconds(1);
	private static final Duration BETWEEN_COUNTS = Duration.ofHours(6);

	private record Brought(Known known, Look look) {
	}

	private final Queue<Brought> brought = new ConcurrentLinkedQueue<>();
	private final AtomicInteger out = new AtomicInteger();
	private Instant counted = Instant.MIN;
	private ExecutorService threads;

	@Inject
	private Links links;

	@Inject
	private LinkLooking looking;

	@Inject
	private Settings settings;

	@Inject
	private Clock clock;

	@Inject
	private Background background;

	void begin(@Observes @Priority(3000) @Initialized(ApplicationScoped.class) Object start) {
		if (settings.linkChecks()) {
			threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("link ", 1).factory());
			background.every(TICK, "looking after the links", this::tick);
		}
	}

	void tick() {
		for (var each = brought.poll(); each != null; each = brought.poll()) {
			links.note(each.known().address(), each.look());
			links.leave(Link.hostOf(each.known().address()), settings.linkPace());
		}
		if (counted.plus(BETWEEN_COUNTS).isBefore(clock.instant())) {
			counted = clock.instant();
			links.count();
		}
		int free = AT_ONCE - out.get();
		if (free > 0) {
			links.claim(free, AT_THE_LONGEST).forEach(this::send);
		}
	}

	private void send(Known known) {
		out.incrementAndGet();
		threads.execute(() -> {
			try {
				brought.add(new Brought(known, looking.check().daily(known)));
			} catch (RuntimeException e) {
				LOG.log(Level.WARNING, e, () -> "Looking at a link of " + Link.hostOf(known.address()) + " failed");
			} finally {
				out.decrementAndGet();
			}
		});
	}

	@PreDestroy
	void end() {
		if (threads != null) {
			threads.shutdownNow();
		}
	}
}
