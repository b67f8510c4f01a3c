package org.cmn.portal.shelf;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cmn.portal.testkit.InServer;

/** Hears what the room tells of kept searches. */
@InServer
@ApplicationScoped
public class NewsHeard {

	private final List<UUID> told = new CopyOnWriteArrayList<>();

	void hear(@Observes SearchNews fact) {
		fact.all().forEach(fresh -> told.add(fresh.search()));
	}

	public void clear() {
		told.clear();
	}

	/** How often something new was told of a search. */
	public long of(UUID search) {
		return told.stream().filter(search::equals).count();
	}
}
