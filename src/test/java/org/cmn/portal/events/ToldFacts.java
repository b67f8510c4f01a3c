package org.cmn.portal.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.cmn.portal.testkit.InServer;

/** Hears the room's facts as reactions do: after the commit. */
@InServer
@ApplicationScoped
class ToldFacts {

	private final List<Object> facts = new CopyOnWriteArrayList<>();

	void signedUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignedUp fact) {
		facts.add(fact);
	}

	void givenUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) SeatGivenUp fact) {
		facts.add(fact);
	}

	void movedUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) MovedUp fact) {
		facts.add(fact);
	}

	void cancelled(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventCancelled fact) {
		facts.add(fact);
	}

	<T> List<T> of(Class<T> kind) {
		return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	List<Object> all() {
		return facts;
	}

	void forget() {
		facts.clear();
	}
}
