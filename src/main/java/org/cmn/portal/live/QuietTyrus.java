package org.cmn.portal.live;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/**
 * Keeps private text out of the log at any level (promise P4): below WARNING the WebSocket container prints what goes
 * over the line. A filter and not a level, because an administrator may set levels.
 */
@ApplicationScoped
class QuietTyrus {

	private static final String TYRUS = "org.glassfish.tyrus.";
	private static final Filter LOUD_ONLY = record -> record.getLevel().intValue() >= Level.WARNING.intValue();
	/** Prints a stack for each client that did not read and was dropped. */
	private static final Filter LOUDEST_ONLY = record -> record.getLevel().intValue() >= Level.SEVERE.intValue();

	/** Held on to: a logger that nobody holds is forgotten with its filter. */
	private static final List<Logger> LOGGERS = Stream.of("core.TyrusEndpointWrapper", "core.TyrusRemoteEndpoint", "core.TyrusRemoteEndpoint$Basic",
			"core.TyrusRemoteEndpoint$Async", "core.TyrusWebSocketEngine", "core.TyrusWebSocket", "core.TyrusSession", "core.ProtocolHandler", "core.DebugContext",
			"core.AnnotatedEndpoint", "core.TextBuffer", "core.BinaryBuffer", "core.TyrusExtension", "core.BaseContainer", "servlet.TyrusHttpUpgradeHandler",
			"servlet.TyrusServletUpgrade", "servlet.TyrusServletFilter", "servlet.TyrusServletWriter").map(name -> Logger.getLogger(TYRUS + name)).toList();

	void pin(@Observes @Initialized(ApplicationScoped.class) Object start) {
		pin();
	}

	static void pin() {
		LOGGERS.forEach(logger -> logger.setFilter(logger.getName().endsWith("TyrusServletWriter") ? LOUDEST_ONLY : LOUD_ONLY));
	}
}
