package org.cmn.portal.platform.background;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * Work that must not keep a person or a transaction waiting. Observers of facts only hand off to here: transactional
 * work inside an AFTER_SUCCESS observer has broken on Payara. What is handed off may be lost with the process, so it
 * must be something that a query finds again.
 *
 * <p>Its threads are the container's, made ready for injection and transactions once. The container's own executors make
 * each piece of work ready anew, which takes longer than most of it, and have one thread between them all, so that
 * rebuilding an index would keep messages waiting.
 */
@ApplicationScoped
public class Background {

	private static final Logger LOG = Logger.getLogger(Background.class.getName());
	private static final int WORKERS = 8;
	private static final int PROMPT_WORKERS = 2;
	private static final int CLOCKS = 8;
	private static final int IDLE_SECONDS = 60;

	@Resource
	private ManagedThreadFactory threads;

	private ThreadPoolExecutor workers;
	private ThreadPoolExecutor promptWorkers;
	private ScheduledThreadPoolExecutor clockwork;

	@PostConstruct
	void begin() {
		workers = pool(WORKERS);
		promptWorkers = pool(PROMPT_WORKERS);
		clockwork = new ScheduledThreadPoolExecutor(CLOCKS, threads);
	}

	@PreDestroy
	void end() {
		clockwork.shutdownNow();
		promptWorkers.shutdownNow();
		workers.shutdownNow();
	}

	/** @param what two or three words for the log, never private text */
	public void run(String what, Runnable work) {
		handOff(workers, what, work);
	}

	/**
	 * The same for work that somebody waits for and that itself waits for nobody: no network, no lock held for long. It
	 * shares its few threads with nothing else.
	 */
	public void promptly(String what, Runnable work) {
		handOff(promptWorkers, what, work);
	}

	/**
	 * Does the work again and again for as long as the portal runs; one failure does not end it.
	 *
	 * @param pause between the end of one time and the beginning of the next
	 */
	public void every(Duration pause, String what, Runnable work) {
		clockwork.scheduleWithFixedDelay(() -> guarded(what, work), pause.toMillis(), pause.toMillis(), MILLISECONDS);
	}

	private ThreadPoolExecutor pool(int size) {
		var pool = new ThreadPoolExecutor(size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
		pool.allowCoreThreadTimeOut(true);
		return pool;
	}

	private static void handOff(Executor executor, String what, Runnable work) {
		try {
			executor.execute(() -> guarded(what, work));
		} catch (RejectedExecutionException e) {
			LOG.log(Level.FINE, "The portal is stopping; left for its next start: {0}", what);
		}
	}

	private static void guarded(String what, Runnable work) {
		try {
			work.run();
		} catch (RuntimeException e) {
			LOG.log(Level.SEVERE, e, () -> "Background work failed: " + what + ", incident " + UUID.randomUUID());
		}
	}
}
