package org.cmn.portal.live;

import java.lang.reflect.Field;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;
import jakarta.websocket.server.ServerContainer;

/**
 * Gives the WebSocket container a timer of its own. Tyrus 2.1 sets an idle timer anew at every frame, also when there is
 * no idle limit (eclipse-ee4j/tyrus 787); on Payara's shared executor each costs a search through all libraries, which
 * was a quarter of the work of a message. There is no setting for it, hence the field by its name: without that field
 * everything works as before, only slower.
 */
@ApplicationScoped
class TyrusTimers {

	private static final Logger LOG = Logger.getLogger(TyrusTimers.class.getName());
	private static final String EXECUTOR = "managedScheduledExecutorService";

	@Resource
	private ManagedThreadFactory threads;

	private ScheduledThreadPoolExecutor timer;

	void replace(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
		timer = new ScheduledThreadPoolExecutor(1, threads);
		var container = context.getAttribute(ServerContainer.class.getName());
		try {
			var field = field(container.getClass());
			field.setAccessible(true);
			field.set(container, timer);
		} catch (ReflectiveOperationException | RuntimeException e) {
			LOG.log(Level.INFO, "The WebSocket container keeps its timers: {0}", e.toString());
		}
	}

	@PreDestroy
	void end() {
		if (timer != null) {
			timer.shutdownNow();
		}
	}

	private static Field field(Class<?> type) throws NoSuchFieldException {
		for (Class<?> at = type; at != null; at = at.getSuperclass()) {
			for (var field : at.getDeclaredFields()) {
				if (field.getName().equals(EXECUTOR)) {
					return field;
				}
			}
		}
		throw new NoSuchFieldException(EXECUTOR);
	}
}
