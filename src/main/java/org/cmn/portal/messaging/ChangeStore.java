package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.crypto.WrappedKey;
import org.cmn.portal.platform.persistence.NativeSql;

/** The queries about what becomes of messages after they were sent. Changes of a conversation come one after the other, as its messages do. */
@ApplicationScoped
class ChangeStore {

	@PersistenceContext
	private EntityManager entityManager;

	/**
	 * The lock of a conversation, held until the transaction ends: whoever sends or changes something there waits.
	 *
	 * @param blocked whether somebody in it blocks messages
	 */
	record Held(Access access, Set<UUID> participants, boolean blocked) {
	}

	/** The gate, and the lock that sending takes too. */
	Optional<Held> hold(UUID conversation, UUID member) {
		return NativeSql.rows(entityManager, """
				select c.last_seq, c.ended_at, c.master_key_id, c.wrapped_key, c.last_change,
				  (select string_agg(cast(o.member_id as text), ',') from participant o where o.conversation_id = c.id),
				  exists (select 1 from participant b where b.conversation_id = c.id and b.blocked_at is not null)
				from conversation c join participant p on p.conversation_id = c.id and p.member_id = ?2 where c.id = ?1 for no key update of c""", conversation, member).stream().findFirst()
				.map(row -> new Held(new Access(conversation, member, NativeSql.number(row[0]), NativeSql.number(row[4]), row[1] == null, new WrappedKey((String) row[2], (byte[]) row[3])),
						MessagingStore.ids((String) row[5]), (Boolean) row[6]));
	}

	/** As nobody in particular reads it: what one has put away oneself can be changed all the same. */
	Optional<SealedMessage> message(UUID conversation, long seq) {
		return NativeSql.rows(entityManager, MessagingStore.MESSAGES + " and m.seq = ?3", conversation, MessagingStore.NOBODY, seq).stream().findFirst().map(MessagingStore::message);
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
				update message set sealed = ?4, reactions = null, recalled_at = ?5, changed = ?6
				where conversation_id = ?1 and seq = ?2
				  and not exists (select 1 from participant p where p.conversation_id = ?1 and p.member_id <> ?3
				    and case when ?7 then p.seen_up_to else p.delivered_up_to end >= ?2)""",
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
