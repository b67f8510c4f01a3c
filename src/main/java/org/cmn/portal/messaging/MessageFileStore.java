package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.crypto.WrappedKey;
import org.cmn.portal.platform.persistence.NativeSql;

/** The queries about files. What is private of one comes and goes sealed. */
@ApplicationScoped
class MessageFileStore {

	private static final String LINES = """
			select f.id, f.conversation_id, f.member_id, f.seq, f.head, f.found, f.state, f.rules, c.master_key_id, c.wrapped_key
			from message_file f join conversation c on c.id = f.conversation_id""";
	/** ?1 reads: a participant, what was sent, and what is only their own. */
	private static final String READABLE = """

			join participant p on p.conversation_id = f.conversation_id and p.member_id = ?1
			where (f.seq is not null or f.member_id = ?1)""";

	@PersistenceContext
	private EntityManager entityManager;

	/** What may be done with a file. */
	enum State {
		READY, HELD, WITHHELD
	}

	/**
	 * @param seq   null before it was sent
	 * @param found sealed; null for nothing
	 */
	record Line(UUID id, UUID conversation, UUID member, Long seq, byte[] head, byte[] found, State state, int rules, WrappedKey key) {

		DataKey unwrap(Keys keys) {
			return keys.unwrap(key, Place.owner(conversation));
		}
	}

	void add(UUID id, UUID conversation, UUID member, byte[] head, byte[] found, State state, int rules, Instant at) {
		NativeSql.query(entityManager, """
				insert into message_file (id, conversation_id, member_id, head, found, state, rules, brought_at) values (?1, ?2, ?3, ?4, cast(?5 as bytea), ?6, ?7, ?8)""",
				id, conversation, member, head, found, state.name(), rules, Timestamp.from(at)).executeUpdate();
	}

	void addPart(UUID id, UUID conversation, int part, byte[] sealed) {
		NativeSql.query(entityManager, "insert into message_file_part (file_id, conversation_id, part, sealed) values (?1, ?2, ?3, ?4)", id, conversation, part, sealed).executeUpdate();
	}

	Optional<byte[]> part(UUID id, int part) {
		var found = NativeSql.query(entityManager, "select sealed from message_file_part where file_id = ?1 and part = ?2", id, part).getResultList();
		return found.stream().map(sealed -> (byte[]) sealed).findFirst();
	}

	/** Of conversations that they are in; whether they may read the message is for {@link FileKeeping} to ask. */
	List<Line> inReach(UUID reader, Collection<UUID> ids) {
		return lines(LINES + READABLE + " and f.id = any(cast(string_to_array(?2, ',') as uuid[]))", reader, NativeSql.joined(ids));
	}

	/** What a member brought and has not sent, in the order in which it came. */
	List<Line> loose(UUID conversation, UUID member) {
		return lines(LINES + " where f.conversation_id = ?1 and f.member_id = ?2 and f.seq is null order by f.brought_at, f.id", conversation, member);
	}

	boolean isAnyLoose(UUID conversation, UUID member) {
		return (Boolean) NativeSql.query(entityManager, "select exists (select 1 from message_file where conversation_id = ?1 and member_id = ?2 and seq is null)", conversation, member).getSingleResult();
	}

	List<Line> ofMessages(UUID conversation) {
		return lines(LINES + " where f.conversation_id = ?1 and f.seq is not null order by f.seq, f.id", conversation);
	}

	/** Whether a message that the reader may read has a file. */
	boolean isAnyFor(UUID reader, UUID conversation) {
		return !NativeSql.query(entityManager, "select 1 from message_file m where m.conversation_id = ?1 and m.seq is not null and " + Gaps.readableBy("?2") + " limit 1", conversation, reader).getResultList().isEmpty();
	}

	/** In all conversations together. */
	long countLoose(UUID member) {
		return NativeSql.number(NativeSql.query(entityManager, "select count(*) from message_file where member_id = ?1 and seq is null", member).getSingleResult());
	}

	/** @return false unless it is the member's own there, may be sent, and was not yet */
	boolean attach(UUID id, UUID conversation, UUID member, long seq) {
		return NativeSql.query(entityManager, "update message_file set seq = ?4, found = null where id = ?1 and conversation_id = ?2 and member_id = ?3 and seq is null and state = 'READY'",
				id, conversation, member, seq).executeUpdate() == 1;
	}

	/** @return false unless it waits for a reason */
	boolean release(UUID id, UUID member) {
		return NativeSql.query(entityManager, "update message_file set state = 'READY', found = null where id = ?1 and member_id = ?2 and seq is null and state = 'HELD'", id, member).executeUpdate() == 1;
	}

	/** Passed the checks of today. */
	void passed(UUID id, int rules) {
		NativeSql.query(entityManager, "update message_file set rules = ?2 where id = ?1", id, rules).executeUpdate();
	}

	/** @return false when it was before */
	boolean withhold(UUID id, int rules) {
		return NativeSql.query(entityManager, "update message_file set state = 'WITHHELD', rules = ?2 where id = ?1 and state <> 'WITHHELD'", id, rules).executeUpdate() == 1;
	}

	List<Line> checkedBefore(int rules, int limit) {
		return lines(LINES + " where f.rules < ?1 and f.state <> 'WITHHELD' order by f.rules, f.brought_at limit ?2", rules, limit);
	}

	/** @return false unless it is the member's own and was not sent */
	boolean remove(UUID id, UUID conversation, UUID member) {
		return erase("f.id = ?1 and f.conversation_id = ?2 and f.member_id = ?3 and f.seq is null", id, conversation, member) == 1;
	}

	/** Those of a message that is withdrawn. */
	void eraseOf(UUID conversation, long seq) {
		erase("f.conversation_id = ?1 and f.seq = ?2", conversation, seq);
	}

	/** What nobody sent. */
	int eraseLoose(Instant before) {
		return erase("f.seq is null and f.brought_at < ?1", Timestamp.from(before));
	}

	private int erase(String which, Object... arguments) {
		// Under a lock: what is being sent just now stays.
		var ids = NativeSql.query(entityManager, "select cast(f.id as text) from message_file f where " + which + " for update", arguments).getResultList();
		for (var id : ids) {
			NativeSql.query(entityManager, "delete from message_file_part where file_id = cast(?1 as uuid)", id).executeUpdate();
			NativeSql.query(entityManager, "delete from message_file where id = cast(?1 as uuid)", id).executeUpdate();
		}
		return ids.size();
	}

	private List<Line> lines(String sql, Object... arguments) {
		return NativeSql.rows(entityManager, sql, arguments).stream().map(row -> new Line((UUID) row[0], (UUID) row[1], (UUID) row[2], row[3] == null ? null : NativeSql.number(row[3]), (byte[]) row[4],
				(byte[]) row[5], State.valueOf((String) row[6]), ((Number) row[7]).intValue(), new WrappedKey((String) row[8], (byte[]) row[9]))).toList();
	}
}
