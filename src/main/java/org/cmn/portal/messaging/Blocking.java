package org.cmn.portal.messaging;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.refusal.Refused;

/**
 * A participant wants no more messages in a conversation, and takes that back. It works from the next message on and for both
 * sides: who blocks cannot write either, or the other one could not answer. Nobody is told who it was, and no trail holds it:
 * that somebody does not want to be written to is theirs to tell.
 */
@ApplicationScoped
@Transactional
public class Blocking {

	@Inject
	private MessagingStore messages;

	@Inject
	private BlockStore store;

	@Inject
	private Clock clock;

	@Inject
	private Event<ConversationChanged> changed;

	/** Twice is once. @throws Refused not-found for everyone but its participants; block-in-group, where one would silence many */
	public Block block(Actor actor, UUID conversation) {
		if (gate(actor, conversation).group()) {
			throw new Refused(MessagingReason.BLOCK_IN_GROUP);
		}
		return told(actor, conversation, store.block(conversation, actor.memberId(), clock.instant()));
	}

	/** Takes the actor's own back, never another's. */
	public Block unblock(Actor actor, UUID conversation) {
		gate(actor, conversation);
		return told(actor, conversation, store.unblock(conversation, actor.memberId()));
	}

	public Block of(Actor actor, UUID conversation) {
		gate(actor, conversation);
		return store.of(conversation, actor.memberId());
	}

	private Block told(Actor actor, UUID conversation, boolean news) {
		if (news) {
			changed.fire(new ConversationChanged(conversation, store.people(conversation)));
		}
		return store.of(conversation, actor.memberId());
	}

	private Access gate(Actor actor, UUID conversation) {
		return messages.access(conversation, actor.memberId()).orElseThrow(Refused::notFound);
	}
}
