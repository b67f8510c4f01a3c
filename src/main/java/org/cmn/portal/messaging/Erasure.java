package org.cmn.portal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.background.Background;

/** Erases what has been kept long enough, every hour. Several nodes may do it at once: each conversation is erased by one of them. */
@ApplicationScoped
public class Erasure {

	private static final Logger LOG = Logger.getLogger(Erasure.class.getName());
	private static final Duration PAUSE = Duration.ofHours(1);

	@Inject
	private RetentionStore retention;

	@Inject
	private Erasing erasing;

	@Inject
	private Background background;

	@Inject
	private Clock clock;

	void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
		background.every(PAUSE, "erase conversations", this::sweep);
	}

	/** An administrator does not want to wait for the hour. @return how many conversations were erased */
	public int now(Actor actor) {
		actor.requireAny(Role.ADMIN);
		return sweep();
	}

	int sweep() {
		var rules = retention.rules();
		var now = clock.instant();
		var erased = (int) retention.ended().stream().filter(line -> rules.isOver(line.endedAt(), now)).filter(line -> erasing.erase(line.conversation())).count();
		if (erased > 0) {
			LOG.log(Level.INFO, "Conversations erased because their time was over: {0}", erased);
		}
		return erased;
	}
}
