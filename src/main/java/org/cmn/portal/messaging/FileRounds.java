package org.cmn.portal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;

/** Every ten minutes: what nobody sent within a day goes, and what passed older checks is looked into anew, a few at a time. Several nodes may do it at once. */
@ApplicationScoped
class FileRounds {

	static final Duration LOOSE = Duration.ofDays(1);
	private static final Logger LOG = Logger.getLogger(FileRounds.class.getName());
	private static final Duration PAUSE = Duration.ofMinutes(10);
	private static final int AT_ONCE = 20;

	@Inject
	private FileKeeping keeping;

	@Inject
	private MessageFiles files;

	@Inject
	private Background background;

	@Inject
	private Clock clock;

	void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
		background.every(PAUSE, "look after files of messages", this::sweep);
	}

	void sweep() {
		int erased = keeping.eraseLoose(clock.instant().minus(LOOSE));
		if (erased > 0) {
			LOG.log(Level.INFO, "Files erased because nobody sent them: {0}", erased);
		}
		keeping.checkedBefore(AT_ONCE).forEach(files::recheck);
	}
}
