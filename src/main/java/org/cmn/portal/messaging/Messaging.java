package org.cmn.portal.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The room's front desk. Everything passes the gate of the conversation: who is not a participant finds nothing,
 * whatever their roles. The way of a message is in {@code src/docs/features/ask.md}.
 */
@ApplicationScoped
@Transactional
public class Messaging {

	/** The most that one question for messages answers. */
	public static final int PAGE = 100;

	@Inject
	private MessagingStore store;

	@Inject
	private MembershipStore groups;

	@Inject
	private ConversationList list;

	@Inject
	private Sending sending;

	@Inject
	private Keys keys;

	@Inject
	private Event<MarkMoved> moved;

	/**
	 * Stores a message with the conversation's next number. What it answers is committed when the caller has it. The
	 * same client id again answers the same message, also after the conversation has ended.
	 *
	 * @throws Refused patient-identifiers, with their places, when there are and no reason is given; client-id-taken when the sender's other message has it, of another text or with other cards
	 */
	@Transactional(TxType.SUPPORTS)
	public Message send(Actor actor, UUID conversation, NewMessage given) {
		return sending.send(actor, conversation, given);
	}

	/** The same for what answers no message. */
	@Transactional(TxType.SUPPORTS)
	public Message send(Actor actor, UUID conversation, String text, List<CardReference> attached, String clientId, String pass) {
		return send(actor, conversation, new NewMessage(text, attached, null, clientId, pass));
	}

	/** The same for words that lead to nobody. */
	@Transactional(TxType.SUPPORTS)
	public Message send(Actor actor, UUID conversation, String text, List<CardReference> attached, String clientId) {
		return send(actor, conversation, text, attached, clientId, null);
	}

	/** The same for words alone. */
	@Transactional(TxType.SUPPORTS)
	public Message send(Actor actor, UUID conversation, String text, String clientId) {
		return send(actor, conversation, text, List.of(), clientId, null);
	}

	/**
	 * The messages that follow a number, oldest first.
	 *
	 * @param after 0 for the beginning
	 * @param limit 1 to {@value #PAGE}; more is taken as that
	 */
	public List<Message> messages(Actor actor, UUID conversation, long after, int limit) {
		var access = gate(actor, conversation);
		return open(access, store.after(conversation, access.member(), after, bounded(limit)));
	}

	/** The last messages before a number, oldest first: for going back in a long conversation. */
	public List<Message> messagesBefore(Actor actor, UUID conversation, long before, int limit) {
		var access = gate(actor, conversation);
		return open(access, store.before(conversation, access.member(), before, bounded(limit)));
	}

	/** Messages by their numbers, those that there are. */
	public List<Message> some(Actor actor, UUID conversation, Collection<Long> numbers) {
		var access = gate(actor, conversation);
		return open(access, store.some(conversation, access.member(), numbers));
	}

	/**
	 * What changed after a change, of the messages up to a number that a client knows: each as it is now, in the order of its latest
	 * change. Ask for it before asking for messages: what came between is then in one of the two, or in both.
	 */
	public Changes changes(Actor actor, UUID conversation, long changesAfter, long knownUpTo) {
		var access = gate(actor, conversation);
		var found = open(access, store.changed(conversation, access.member(), changesAfter, knownUpTo, PAGE));
		return found.size() < PAGE ? Changes.all(found, access.lastChange()) : new Changes(found, found.getLast().after().changed(), true);
	}

	/** The actor's client has all messages up to a number. Numbers beyond the newest message count as that. */
	public void markDelivered(Actor actor, UUID conversation, long upTo) {
		mark(actor, conversation, upTo, 0);
	}

	/** The actor has seen all messages up to a number. */
	public void markSeen(Actor actor, UUID conversation, long upTo) {
		mark(actor, conversation, upTo, upTo);
	}

	/** The actor's conversations: open ones first, the latest first. */
	public List<ConversationCard> conversations(Actor actor) {
		return list.of(actor.memberId());
	}

	/** How many messages of others the actor has not seen: for the number beside the word "Messages" on every page. */
	public long unread(Actor actor) {
		return store.unread(actor.memberId());
	}

	/** One of the actor's conversations. */
	public ConversationCard conversation(Actor actor, UUID id) {
		return list.of(actor.memberId()).stream().filter(card -> card.id().equals(id)).findFirst().orElseThrow(Refused::notFound);
	}

	/** How far everybody in the conversation has come, the actor included; of the others what was seen only where all let it be shown. */
	public List<Mark> marks(Actor actor, UUID conversation) {
		return store.marks(conversation, gate(actor, conversation).member());
	}

	/** The numbers of the messages that the actor has put away: none of them says anything, wherever it stands. */
	public List<Long> hidden(Actor actor, UUID conversation) {
		return store.hidden(conversation, gate(actor, conversation).member());
	}

	/** For {@link MessageDelivery} alone, which tells participants: what was stored between two numbers. */
	List<Message> between(UUID conversation, UUID participant, long after, long before) {
		var access = store.access(conversation, participant).orElseThrow(Refused::notFound);
		var sealed = store.after(conversation, MessagingStore.NOBODY, after, PAGE).stream().filter(message -> message.seq() < before).toList();
		return open(access, sealed);
	}

	/** For {@link MessageDelivery} alone: who is told of a message that was stored. */
	Set<UUID> hearers(Message message) {
		return groups.hearers(message.conversation(), message.seq());
	}

	private void mark(Actor actor, UUID conversation, long deliveredUpTo, long seenUpTo) {
		store.mark(conversation, actor.memberId(), deliveredUpTo, seenUpTo).ifPresentOrElse(moved::fire, () -> gate(actor, conversation));
	}

	private Access gate(Actor actor, UUID conversation) {
		return store.access(conversation, actor.memberId()).orElseThrow(Refused::notFound);
	}

	private List<Message> open(Access access, List<SealedMessage> sealed) {
		var key = access.unwrap(keys);
		return sealed.stream().map(message -> message.open(access.conversation(), key)).toList();
	}

	private static int bounded(int limit) {
		return Math.clamp(limit, 1, PAGE);
	}
}
