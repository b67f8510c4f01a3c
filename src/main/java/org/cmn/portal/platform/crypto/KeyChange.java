package org.cmn.portal.platform.crypto;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.background.Background;

/**
 * Brings everything under a new master key while people go on writing. Asked again and again as long as there are two
 * keys, because a second portal that has not been restarted yet still wraps with the one before. How to change the key
 * is in {@code src/docs/operate.md}.
 */
@ApplicationScoped
public class KeyChange {

	private static final Logger LOG = Logger.getLogger(KeyChange.class.getName());
	private static final Duration PAUSE = Duration.ofSeconds(20);

	/**
	 * @param key   names the master key in use; says nothing about it
	 * @param left  how many rows another key has wrapped
	 * @param other whether a second key is given, which is not needed when nothing is left
	 */
	public record State(String key, long left, boolean other) {
	}

	@Inject
	private Keys keys;

	@Inject
	private Rewrapping rewrapping;

	@Inject
	private Background background;

	void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
		if (keys.otherMasterKeyId().isPresent()) {
			background.run("change of the master key", this::goOn);
			background.every(PAUSE, "change of the master key", this::goOn);
		}
	}

	public State state() {
		return new State(keys.masterKeyId(), rewrapping.left(), keys.otherMasterKeyId().isPresent());
	}

	void goOn() {
		if (!rewrapping.isNewest()) {
			return;
		}
		int changed = 0;
		for (int some = rewrapping.some(); some > 0; some = rewrapping.some()) {
			changed += some;
		}
		if (rewrapping.left() == 0) {
			rewrapping.retireOthers();
		}
		if (changed > 0) {
			LOG.log(Level.INFO, "Keys that are wrapped by the new master key now: {0}", changed);
		}
	}
}
