package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.testkit.InServer;

/** How it must not be done: withdraws without waiting for those who are just saying what they have seen. The control of the race. */
@InServer
@ApplicationScoped
public class UnheldRecall {

	@Inject
	private ChangeStore store;

	@Transactional
	public boolean recall(UUID conversation, long seq, UUID sender) {
		return store.recall(conversation, seq, sender, new byte[] {0}, Instant.now(), store.next(conversation), true);
	}
}
