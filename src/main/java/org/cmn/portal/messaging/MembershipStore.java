package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/** Who comes to the conversation of a group and who goes. What they may read then stands in {@link Gaps}. */
@ApplicationScoped
class MembershipStore {

	@PersistenceContext
	private EntityManager entityManager;

	/** The conversation of a group under the lock that sending takes. @param newest the number of its last message */
	record Held(UUID conversation, long newest) {
	}

	/** Empty once it was erased. */
	Optional<Held> hold(UUID group) {
		return NativeSql.rows(entityManager, "select c.id, c.last_seq from conversation c where c.group_id = ?1 for no key update", group).stream().findFirst()
				.map(row -> new Held((UUID) row[0], NativeSql.number(row[1])));
	}

	/** From the next message on it is theirs to read too. */
	void join(Held held, UUID member) {
		NativeSql.query(entityManager, """
				insert into participant (conversation_id, member_id, delivered_up_to, seen_up_to, told_up_to) values (?1, ?2, ?3, ?3, ?3)
				on conflict (conversation_id, member_id) do update set delivered_up_to = ?3, seen_up_to = ?3, told_up_to = ?3, unread_from = null""",
				held.conversation(), member, held.newest()).executeUpdate();
		int back = NativeSql.query(entityManager, "update message_gap set up_to = ?3 where conversation_id = ?1 and member_id = ?2 and up_to is null and after_seq < ?3", held.conversation(), member, held.newest()).executeUpdate()
				+ NativeSql.query(entityManager, "delete from message_gap where conversation_id = ?1 and member_id = ?2 and up_to is null", held.conversation(), member).executeUpdate();
		if (back == 0 && held.newest() > 0) {
			NativeSql.query(entityManager, "insert into message_gap (conversation_id, member_id, after_seq, up_to) values (?1, ?2, 0, ?3)", held.conversation(), member, held.newest()).executeUpdate();
		}
	}

	/** What comes after the last message is no more theirs to read. */
	void leave(Held held, UUID member) {
		NativeSql.query(entityManager, "insert into message_gap (conversation_id, member_id, after_seq) values (?1, ?2, ?3) on conflict (conversation_id, member_id) where up_to is null do nothing",
				held.conversation(), member, held.newest()).executeUpdate();
	}

	/** @param at null opens it again */
	void end(UUID conversation, Instant at) {
		NativeSql.query(entityManager, "update conversation set ended_at = cast(?2 as timestamptz) where id = ?1", conversation, at == null ? null : at.toString()).executeUpdate();
	}

	/** The group whose conversation it is; empty for a pair's. */
	@SuppressWarnings("unchecked")
	Optional<UUID> group(UUID conversation) {
		return NativeSql.query(entityManager, "select c.group_id from conversation c where c.id = ?1 and c.group_id is not null", conversation).getResultList().stream().findFirst();
	}

	/** Who is in it now, asked anew: what another transaction did while this one waited for its lock counts. */
	@SuppressWarnings("unchecked")
	Set<UUID> present(UUID conversation) {
		return new HashSet<UUID>(NativeSql.query(entityManager, "select p.member_id from participant p where p.conversation_id = ?1 and " + Gaps.present("p"), conversation).getResultList());
	}

	/** Whose a message is to read, whether they are in it still or not. */
	@SuppressWarnings("unchecked")
	Set<UUID> readers(UUID conversation, long seq) {
		return new HashSet<UUID>(NativeSql.query(entityManager, "select p.member_id from participant p join message m on m.conversation_id = p.conversation_id and m.seq = ?2 where p.conversation_id = ?1 and "
				+ Gaps.readableBy("p.member_id"), conversation, seq).getResultList());
	}

	/** Who is in it now and may read a message: nobody else is told of it, or of what becomes of it. */
	@SuppressWarnings("unchecked")
	Set<UUID> hearers(UUID conversation, long seq) {
		return new HashSet<UUID>(NativeSql.query(entityManager, "select p.member_id from participant p join message m on m.conversation_id = p.conversation_id and m.seq = ?2 where p.conversation_id = ?1 and "
				+ Gaps.present("p") + " and " + Gaps.readableBy("p.member_id"), conversation, seq).getResultList());
	}
}
