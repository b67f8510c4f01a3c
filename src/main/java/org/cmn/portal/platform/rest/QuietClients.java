package org.cmn.portal.platform.rest;

import java.io.IOException;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** A client that goes before the answer is through is everyday life on slow lines; Jersey writes two stacks of a hundred lines for each. */
@ApplicationScoped
class QuietClients {

	/** Held on to: a logger that nobody holds is forgotten with its filter. */
	private static final Logger RESPONDER = Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");

	void pin(@Observes @Initialized(ApplicationScoped.class) Object start) {
		RESPONDER.setFilter(record -> !isGone(record.getThrown()));
	}

	/** Whether the line was cut, whatever is wrapped around it. */
	static boolean isGone(Throwable thrown) {
		for (var cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException && (cause.getClass().getSimpleName().equals("ClientAbortException") || String.valueOf(cause.getMessage()).matches("Broken pipe|Connection reset.*"))) {
				return true;
			}
		}
		return false;
	}
}
