package org.cmn.portal.messaging;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.persistence.GroupCommit;

/**
 * Decides how a message is stored: with those of others that come in the same moment, in one transaction, or alone. To
 * the sender it is the same, but for the time: it is committed when the answer is there, or with the transaction that it is part of.
 */
@ApplicationScoped
class Sending {

	private static final Logger LOG = Logger.getLogger(Sending.class.getName());
	/** One waits for the disk while the other one works. */
	private static final int CARRIERS = 2;
	private static final int TOGETHER = 64;

	@Inject
	private SendRate rate;

	@Inject
	private Gate guard;

	@Inject
	private Storing storing;

	@Resource
	private TransactionSynchronizationRegistry transactions;

	private GroupCommit<Letter, Message> together;

	@PostConstruct
	void begin() {
		together = new GroupCommit<>(CARRIERS, TOGETHER, this::carry);
	}

	/** As {@link Messaging#send}. */
	Message send(Actor actor, UUID conversation, NewMessage given) {
		var draft = Draft.of(given.text(), given.cards(), given.clientId(), given.replyTo());
		rate.check(actor.memberId());
		var letter = new Letter(actor, conversation, draft, guard.admit(actor, draft.text().value(), given.pass()));
		if (letter.plain() && transactions.getTransactionKey() == null) {
			return together.give(letter).orElseGet(() -> storing.store(letter));
		}
		return storing.store(letter);
	}

	/** What could not be stored with others is stored alone, where it is refused with its reason or meets the fault itself. */
	private List<Optional<Message>> carry(List<Letter> letters) {
		try {
			return letters.size() == 1 ? List.of(storing.storeIfFree(letters.getFirst())) : storing.storeTogether(letters);
		} catch (RuntimeException e) {
			LOG.log(Level.WARNING, e, () -> letters.size() + " messages could not be stored together; each is tried alone");
			return Collections.nCopies(letters.size(), Optional.empty());
		}
	}
}
