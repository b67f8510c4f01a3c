package org.cmn.portal.live;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Goes round all sockets every second: who does not read or answer is dropped, and every third time also who has lost
 * the right to be here without anything that told so (a deactivation on another node, a token that ran out).
 */
@ApplicationScoped
class Watch {

	private static final Logger LOG = Logger.getLogger(Watch.class.getName());
	private static final int RIGHTS_EVERY = 3;

	@Resource
	private ManagedScheduledExecutorService executor;

	@Inject
	private Sockets sockets;

	@Inject
	private Authority authority;

	private ScheduledFuture<?> rounds;
	private int round;

	/** Here for its start alone. */
	void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
		LOG.fine("Watching the sockets");
	}

	@PostConstruct
	void begin() {
		rounds = executor.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
	}

	@PreDestroy
	void stop() {
		rounds.cancel(false);
		sockets.all().forEach(socket -> socket.end(Ended.GOING_AWAY));
	}

	private void round() {
		var rightsToo = ++round % RIGHTS_EVERY == 0;
		for (var socket : sockets.all()) {
			try {
				socket.watch();
				if (rightsToo && authority.of(socket).isEmpty()) {
					socket.end(Ended.SIGNED_OUT);
				}
			} catch (RuntimeException e) {
				// The database is away: nobody is let in by that, and the round must go on.
				LOG.log(Level.WARNING, "A socket could not be checked: {0}", e.getClass().getSimpleName());
			}
		}
	}
}
