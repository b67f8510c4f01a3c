package org.cmn.portal.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.cmn.portal.testkit.InServer;

/** Hears of messages as the delivery does, and once too early, as a control. */
@InServer
@ApplicationScoped
public class Heard {

	private final List<Long> afterCommit = new CopyOnWriteArrayList<>();
	private final List<Long> tooEarly = new CopyOnWriteArrayList<>();

	void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageSent fact) {
		afterCommit.add(fact.message().seq());
	}

	void early(@Observes MessageSent fact) {
		tooEarly.add(fact.message().seq());
	}

	public List<Long> afterCommit() {
		return afterCommit;
	}

	public List<Long> tooEarly() {
		return tooEarly;
	}
}
