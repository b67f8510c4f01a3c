package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/** The queries about what becomes of messages after they were sent. Changes of a conversation come one after the other, as its messages do. */
@ApplicationScoped
class ChangeStore {

	@Inject
	private MessagingStore messages;

	@PersistenceContext
	private EntityManager entityManager;

	/**
	 * The lock of a conversation, held until the transaction ends: whoever sends or changes something there waits.
	 *
	 * @param blocked whether somebody in it blocks messages
	 */
	record Held(Access access, boolean blocked) {
	}

	/** The lock that sending takes too, and then the gate: who went while it was waited for is not let in. */
	Optional<Held> hold(UUID conversation, UUID member) {
		NativeSql.query(entityManager, "select c.id from conversation c where c.id = ?1 for no key update", conversation).getResultList();
		var blocked = !NativeSql.query(entityManager, "select 1 from participant b where b.conversation_id = ?1 and b.blocked_at is not null", conversation).getResultList().isEmpty();
		return messages.access(conversation, member).map(access -> new Held(access, blocked));
	}

	/** As nobody in particular reads it. */
	Optional<SealedMessage> message(UUID conversation, long seq) {
		return message(conversation, seq, MessagingStore.NOBODY);
	}

	/** If it is somebody's to read: what they have put away themselves can be changed all the same. */
	Optional<SealedMessage> message(UUID conversation, long seq, UUID reader) {
		return NativeSql.rows(entityManager, MessagingStore.MESSAGES + " and m.seq = ?3 and " + Gaps.readableBy("?4"), conversation, MessagingStore.NOBODY, seq, reader).stream().findFirst().map(MessagingStore::message);
	}

	/** Whether somebody has asked the coordinators to look at it and has not been answered. */
	boolean isReported(UUID conversation, long seq) {
		return !NativeSql.query(entityManager, "select 1 from message_report r where r.conversation_id = ?1 and r.seq = ?2 and r.closed_at is null", conversation, seq).getResultList().isEmpty();
	}

	/** The next number of a change. They have no gaps: take it under the lock, and use it. */
	long next(UUID conversation) {
		return NativeSql.number(NativeSql.query(entityManager, "update conversation set last_change = last_change + 1 where id = ?1 returning last_change", conversation).getSingleResult());
	}

	void edit(UUID conversation, long seq, byte[] sealed, int edition, Instant at, long change) {
		NativeSql.query(entityManager, "update message set sealed = ?3, edition = ?4, edited_at = ?5, changed = ?6 where conversation_id = ?1 and seq = ?2",
				conversation, seq, sealed, edition, Timestamp.from(at), change).executeUpdate();
	}

	/**
	 * Waits for everybody who is just saying how far they have come, and keeps them from it until the transaction ends. What is
	 * asked after that knows of all of them.
	 */
	void holdMarks(UUID conversation) {
		NativeSql.query(entityManager, "select p.member_id from participant p where p.conversation_id = ?1 order by p.member_id for no key update", conversation).getResultList();
	}

	/**
	 * @param seenShown where it is not, the answer must not tell what was seen: then it must not have reached a device either
	 * @return false when one of the others has seen it: nothing was done then
	 */
	boolean recall(UUID conversation, long seq, UUID sender, byte[] nothing, Instant at, long change, boolean seenShown) {
		return NativeSql.query(entityManager, """
				update message m set sealed = ?4, reactions = null, recalled_at = ?5, changed = ?6
				where conversation_id = ?1 and seq = ?2
				  and not exists (select 1 from participant p where p.conversation_id = ?1 and p.member_id <> ?3
				    and case when ?7 then p.seen_up_to else p.delivered_up_to end >= ?2 and %s)""".formatted(Gaps.readableBy("p.member_id")),
				conversation, seq, sender, nothing, Timestamp.from(at), change, seenShown).executeUpdate() == 1;
	}

	/** @param sealed null for none */
	void react(UUID conversation, long seq, byte[] sealed, long change) {
		NativeSql.query(entityManager, "update message set reactions = cast(?3 as bytea), changed = ?4 where conversation_id = ?1 and seq = ?2", conversation, seq, sealed, change).executeUpdate();
	}

	@SuppressWarnings("unchecked")
	Set<UUID> hiddenBy(UUID conversation, long seq) {
		return new HashSet<UUID>(NativeSql.query(entityManager, "select h.member_id from message_hidden h where h.conversation_id = ?1 and h.seq = ?2", conversation, seq).getResultList());
	}

	/** @return false when it was */
	boolean hide(UUID conversation, UUID member, long seq) {
		return NativeSql.query(entityManager, "insert into message_hidden (conversation_id, member_id, seq) values (?1, ?2, ?3) on conflict do nothing", conversation, member, seq).executeUpdate() == 1;
	}

	/** @return false when it was not hidden */
	boolean show(UUID conversation, UUID member, long seq) {
		return NativeSql.query(entityManager, "delete from message_hidden where conversation_id = ?1 and member_id = ?2 and seq = ?3", conversation, member, seq).executeUpdate() == 1;
	}
}
