package org.cmn.portal.platform.background;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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

	/** @param what two or three words for the log, never private text */
	public void run(String what, Runnable work) {
		executor.execute(() -> {
			try {
				work.run();
			} catch (RuntimeException e) {
				LOG.log(Level.SEVERE, e, () -> "Background work failed: " + what + ", incident " + UUID.randomUUID());
			}
		});
	}
}
