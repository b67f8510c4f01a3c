package org.cmn.portal.platform.grid;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.Settings;

/** Tells the other portals, and hears them; does nothing where there is one portal alone. */
@ApplicationScoped
public class Grid {

	private static final Logger LOG = Logger.getLogger(Grid.class.getName());

	@Inject
	private Settings settings;

	private Optional<HazelcastInstance> grid = Optional.empty();

	@PostConstruct
	void find() {
		if (settings.gridded()) {
			try {
				grid = Optional.of((HazelcastInstance) new InitialContext().lookup("payara/Hazelcast"));
			} catch (NamingException e) {
				throw new IllegalStateException("The server has no data grid although CMN_GRID is set", e);
			}
		}
	}

	/** How many portals there are, this one too. */
	public int members() {
		return grid.map(there -> there.getCluster().getMembers().size()).orElse(1);
	}

	/**
	 * Tells all others. Best effort, without waiting: who hears nothing finds it by asking the database.
	 *
	 * @param words ids only, never anything that somebody wrote; put together only where there is somebody to tell
	 */
	public void tell(String topic, Supplier<String> words) {
		grid.ifPresent(there -> {
			try {
				there.<String>getTopic(topic).publishAsync(words.get());
			} catch (HazelcastInstanceNotActiveException e) {
				LOG.log(Level.FINE, "The grid has stopped before the portal");
			} catch (HazelcastException e) {
				LOG.log(Level.WARNING, "The other portals were not told: {0}", e.getClass().getName());
			}
		});
	}

	/** @param work called with what another portal has told, one after the other; must not wait for anything */
	public void hear(String topic, Consumer<String> work) {
		grid.ifPresent(there -> there.<String>getTopic(topic).addMessageListener(message -> {
			if (!message.getPublishingMember().localMember()) {
				work.accept(message.getMessageObject());
			}
		}));
	}
}
