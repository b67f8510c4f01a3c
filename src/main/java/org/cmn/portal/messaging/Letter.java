package org.cmn.portal.messaging;

import java.util.UUID;

import org.cmn.portal.guard.Verdict;
import org.cmn.portal.member.Actor;

/** A message that passed all checks which need no place in the conversation. */
record Letter(Actor actor, UUID conversation, Draft draft, Verdict verdict) {

	UUID sender() {
		return actor.memberId();
	}

	/** Words alone, with nothing to look up or count beside them: it can be stored with others, as nothing can refuse it but its place. */
	boolean plain() {
		return draft.cards().isEmpty() && draft.replyTo() == null && verdict.reason() == null;
	}
}
