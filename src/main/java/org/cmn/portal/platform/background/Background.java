package org.cmn.portal.platform.background;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Work that must not keep a person or a transaction waiting. Observers of facts only hand off to here: transactional
 * work inside an AFTER_SUCCESS observer has broken on Payara. What is handed off may be lost with the process, so it
 * must be something that a query finds again.
 */
@ApplicationScoped
public class Background {

	private static final Logger LOG = Logger.getLogger(Background.class.getName());

	/** More than anything here takes at once; who waits for a place waits for milliseconds. */
	private static final int WORKERS = 8;
	private static final long IDLE_SECONDS = 60;

	/**
	 * Its threads are the container's, made ready for transactions and injection once. The container's own executor makes
	 * each piece of work ready anew, which takes a good part of the time that a message takes.
	 */
	@Resource
	private ManagedThreadFactory threads;

	@Resource
	private ManagedScheduledExecutorService clockwork;

	private ThreadPoolExecutor executor;

	@PostConstruct
	void begin() {
		executor = new ThreadPoolExecutor(WORKERS, WORKERS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
		executor.allowCoreThreadTimeOut(true);
	}

	@PreDestroy
	void end() {
		executor.shutdownNow();
	}

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
