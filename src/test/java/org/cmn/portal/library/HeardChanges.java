package org.cmn.portal.library;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.cmn.portal.testkit.InServer;

/** Hears what changed as the search does, after the commit, and as nobody should, before it. */
@InServer
@ApplicationScoped
class HeardChanges {

	private final List<Set<String>> afterCommit = new CopyOnWriteArrayList<>();
	private final List<Set<String>> tooEarly = new CopyOnWriteArrayList<>();

	void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResourceChanged fact) {
		afterCommit.add(fact.ids());
	}

	void tooEarly(@Observes ResourceChanged fact) {
		tooEarly.add(fact.ids());
	}

	List<Set<String>> afterCommit() {
		return afterCommit;
	}

	List<Set<String>> tooEarly() {
		return tooEarly;
	}

	void forget() {
		afterCommit.clear();
		tooEarly.clear();
	}
}
