package org.cmn.portal.live;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;

/**
 * Goes round all sockets every second: who does not read or answer is dropped, and every third time also who has lost
 * the right to be here without anything that told so (a deactivation on another node, a token that ran out).
 */
@ApplicationScoped
class Watch {

	private static final Logger LOG = Logger.getLogger(Watch.class.getName());
	private static final Duration PAUSE = Duration.ofSeconds(1);
	private static final int RIGHTS_EVERY = 3;

	@Inject
	private Background background;

	@Inject
	private Sockets sockets;

	@Inject
	private Authority authority;

	private int round;

	void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
		background.every(PAUSE, "watching the sockets", this::round);
	}

	@PreDestroy
	void stop() {
		sockets.all().forEach(socket -> socket.end(Ended.GOING_AWAY));
	}

	private void round() {
		var rightsToo = ++round % RIGHTS_EVERY == 0;
		if (rightsToo) {
			renewRights();
		}
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

	private void renewRights() {
		try {
			authority.renew(sockets.all().stream().map(socket -> socket.line().member()).collect(Collectors.toSet()));
		} catch (RuntimeException e) {
			// Each socket asks once more for itself.
			LOG.log(Level.WARNING, "The rights of the sockets could not be renewed: {0}", e.getClass().getSimpleName());
		}
	}
}
