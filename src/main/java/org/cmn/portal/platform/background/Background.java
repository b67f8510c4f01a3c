package org.cmn.portal.platform.background;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Work that must not keep a person or a transaction waiting. Observers of facts only hand off to here: transactional
 * work inside an AFTER_SUCCESS observer has broken on Payara. What is handed off may be lost with the process, so it
 * must be something that a query finds again.
 */
@ApplicationScoped
public class Background {

	private static final Logger LOG = Logger.getLogger(Background.class.getName());

	@Resource
	private ManagedExecutorService executor;

	@Resource
	private ManagedScheduledExecutorService clockwork;

	/** @param what two or three words for the log, never private text */
	public void run(String what, Runnable work) {
		executor.execute(() -> guarded(what, work));
	}

	/**
	 * Does the work again and again for as long as the portal runs; one failure does not end it.
	 *
	 * @param pause between the end of one time and the beginning of the next
	 */
	public void every(Duration pause, String what, Runnable work) {
		clockwork.scheduleWithFixedDelay(() -> guarded(what, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static void guarded(String what, Runnable work) {
		try {
			work.run();
		} catch (RuntimeException e) {
			LOG.log(Level.SEVERE, e, () -> "Background work failed: " + what + ", incident " + UUID.randomUUID());
		}
	}
}
