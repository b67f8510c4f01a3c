package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.cmn.portal.platform.crypto.WrappedKey;
import org.cmn.portal.platform.persistence.NativeSql;

/**
 * All queries of the room, in SQL: its substance is a row lock, {@code returning} and unique keys, which JPQL does not
 * know. Sending costs two statements and a commit.
 */
@ApplicationScoped
class MessagingStore {

	/** A reader who has put nothing away. */
	static final UUID NOBODY = new UUID(0, 0);

	/** For {@link #message}; ?1 is the conversation, ?2 who reads. */
	static final String MESSAGES = """
			select m.seq, m.sender_id, m.client_id, m.sealed, m.sent_at, m.changed, m.edition, m.edited_at, m.recalled_at, m.reactions,
			  exists (select 1 from message_hidden h where h.conversation_id = m.conversation_id and h.member_id = ?2 and h.seq = m.seq)
			from message m where m.conversation_id = ?1""";

	@PersistenceContext
	private EntityManager entityManager;

	void open(UUID id, UUID mentorship, WrappedKey key, Set<UUID> participants, Instant at) {
		query("""
				insert into conversation (id, mentorship_id, wrapped_key, master_key_id, opened_at, last_at)
				values (?1, ?2, ?3, ?4, ?5, ?5)""", id, mentorship, key.bytes(), key.masterKeyId(), Timestamp.from(at)).executeUpdate();
		for (var member : participants) {
			query("insert into participant (conversation_id, member_id) values (?1, ?2)", id, member).executeUpdate();
		}
	}

	/** @param endedAt null opens it again. @return its id, when the mentorship has a conversation */
	Optional<UUID> end(UUID mentorship, Instant endedAt) {
		var rows = query("update conversation set ended_at = cast(?2 as timestamptz) where mentorship_id = ?1 returning id",
				mentorship, endedAt == null ? null : endedAt.toString()).getResultList();
		return rows.isEmpty() ? Optional.empty() : Optional.of((UUID) rows.get(0));
	}

	/** Takes the next place, and the lock with it. Empty unless the member may write there. */
	Optional<Place> take(UUID conversation, UUID member, Instant at) {
		return take("?1", conversation, member, at);
	}

	/** The same without waiting: empty also when somebody else holds the conversation. */
	Optional<Place> takeIfFree(UUID conversation, UUID member, Instant at) {
		return take("(select free.id from conversation free where free.id = ?1 for update skip locked)", conversation, member, at);
	}

	private Optional<Place> take(String which, UUID conversation, UUID member, Instant at) {
		return row("""
				update conversation c set last_seq = c.last_seq + 1, last_at = greatest(c.last_at, ?3)
				where c.ended_at is null
				  and exists (select 1 from participant p where p.conversation_id = c.id and p.member_id = ?2)
				  and not exists (select 1 from participant b where b.conversation_id = c.id and b.blocked_at is not null)
				  and c.id = %s
				returning c.last_seq, c.last_at, c.master_key_id, c.wrapped_key,
				  (select string_agg(cast(p.member_id as text), ',') from participant p where p.conversation_id = c.id)""".formatted(which),
				conversation, member, Timestamp.from(at)).map(row -> new Place(conversation, NativeSql.number(row[0]), NativeSql.instant(row[1]),
				new WrappedKey((String) row[2], (byte[]) row[3]), ids((String) row[4])));
	}

	/** Puts the place back that {@link #take} gave, still under its lock: numbers have no gaps. */
	void giveBack(UUID conversation) {
		query("""
				update conversation c set last_seq = c.last_seq - 1, last_at = coalesce(
				  (select m.sent_at from message m where m.conversation_id = c.id and m.seq = c.last_seq - 1), c.opened_at)
				where c.id = ?1""", conversation).executeUpdate();
	}

	/** @return false when this sender's client has sent it before */
	boolean add(Place place, UUID sender, String clientId, byte[] sealed) {
		return query("""
				insert into message (conversation_id, seq, sender_id, client_id, sealed, sent_at) values (?1, ?2, ?3, ?4, ?5, ?6)
				on conflict (conversation_id, sender_id, client_id) do nothing""",
				place.conversation(), place.seq(), sender, clientId, sealed, Timestamp.from(place.at())).executeUpdate() == 1;
	}

	Optional<SealedMessage> sentBefore(UUID conversation, UUID sender, String clientId) {
		return messages(MESSAGES + " and m.sender_id = ?3 and m.client_id = ?4", conversation, NOBODY, sender, clientId).stream().findFirst();
	}

	/** The gate: empty for everybody who is not a participant. */
	Optional<Access> access(UUID conversation, UUID member) {
		return row("""
				select c.last_seq, c.ended_at, c.master_key_id, c.wrapped_key, c.last_change from conversation c
				join participant p on p.conversation_id = c.id and p.member_id = ?2 where c.id = ?1""", conversation, member).map(row -> new Access(conversation, member, NativeSql.number(row[0]),
				NativeSql.number(row[4]), row[1] == null, new WrappedKey((String) row[2], (byte[]) row[3])));
	}

	List<SealedMessage> after(UUID conversation, UUID reader, long after, int limit) {
		return messages(MESSAGES + " and m.seq > ?3 order by m.seq limit ?4", conversation, reader, after, limit);
	}

	/** The last ones before a number, in the order of the conversation. */
	List<SealedMessage> before(UUID conversation, UUID reader, long before, int limit) {
		return messages(MESSAGES + " and m.seq < ?3 order by m.seq desc limit ?4", conversation, reader, before, limit).reversed();
	}

	List<SealedMessage> some(UUID conversation, UUID reader, Collection<Long> numbers) {
		var joined = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
		return messages(MESSAGES + " and m.seq = any (cast(string_to_array(?3, ',') as bigint[])) order by m.seq", conversation, reader, joined);
	}

	/** In the order of their changes. */
	List<SealedMessage> changed(UUID conversation, UUID reader, long after, long knownUpTo, int limit) {
		return messages(MESSAGES + " and m.changed > 0 and m.changed > ?3 and m.seq <= ?4 order by m.changed limit ?5", conversation, reader, after, knownUpTo, limit);
	}

	/** The numbers of what a participant has put away. */
	@SuppressWarnings("unchecked")
	List<Long> hidden(UUID conversation, UUID member) {
		return query("select h.seq from message_hidden h where h.conversation_id = ?1 and h.member_id = ?2 order by h.seq", conversation, member).getResultList();
	}

	/** Moves a participant's marks forward, never back and never past the newest message. Empty when nothing moved. */
	Optional<MarkMoved> mark(UUID conversation, UUID member, long deliveredUpTo, long seenUpTo) {
		return row("""
				update participant p set
				  delivered_up_to = greatest(p.delivered_up_to, least(greatest(?3, ?4), c.last_seq)),
				  seen_up_to = greatest(p.seen_up_to, least(?4, c.last_seq))
				from conversation c join participant was on was.conversation_id = c.id and was.member_id = ?2
				where c.id = ?1 and p.conversation_id = c.id and p.member_id = ?2
				  and (p.delivered_up_to < least(greatest(?3, ?4), c.last_seq) or p.seen_up_to < least(?4, c.last_seq))
				returning p.delivered_up_to, p.seen_up_to,
				  (select string_agg(cast(o.member_id as text), ',') from participant o where o.conversation_id = c.id),
				  p.delivered_up_to > was.delivered_up_to, (select bool_and(o.shows_seen) from participant o where o.conversation_id = c.id)""",
				conversation, member, deliveredUpTo, seenUpTo)
				.map(row -> new MarkMoved(conversation, new Mark(member, NativeSql.number(row[0]), NativeSql.number(row[1])), (Boolean) row[3], (Boolean) row[4], ids((String) row[2])));
	}

	/** As one of them knows it. */
	List<Mark> marks(UUID conversation, UUID reader) {
		return rows("""
				select p.member_id, p.delivered_up_to, p.seen_up_to, bool_and(p.shows_seen) over () from participant p
				where p.conversation_id = ?1 order by p.member_id""", conversation).stream()
				.map(row -> new Mark((UUID) row[0], NativeSql.number(row[1]), NativeSql.number(row[2])).asSeenBy(reader, (Boolean) row[3])).toList();
	}

	/** One line for each conversation of a member, the pinned ones first, then the open ones, then the latest. */
	List<Object[]> conversationsOf(UUID member) {
		return rows("""
				select c.id, c.last_seq, p.seen_up_to, c.last_at, c.ended_at,
				  (select count(*) from message m where m.conversation_id = c.id and m.seq > least(p.seen_up_to, p.unread_from - 1)
				    and m.sender_id <> p.member_id and m.recalled_at is null),
				  c.last_change, p.pinned, p.muted, p.unread_from, p.shows_seen, p.shows_typing, (select bool_and(o.shows_seen) from participant o where o.conversation_id = c.id)
				from participant p join conversation c on c.id = p.conversation_id where p.member_id = ?1
				order by p.pinned desc, case when c.ended_at is null then 0 else 1 end, c.last_at desc, c.id""", member);
	}

	long unread(UUID member) {
		return NativeSql.number(query("""
				select count(*) from participant p join message m on m.conversation_id = p.conversation_id and m.seq > least(p.seen_up_to, p.unread_from - 1)
				where p.member_id = ?1 and not p.muted and m.sender_id <> p.member_id and m.recalled_at is null""", member).getSingleResult());
	}

	/** One line for each participant and conversation with messages of others that they neither saw nor were told of. */
	List<Object[]> untold(Instant after) {
		return rows("""
				select p.member_id, p.conversation_id, max(m.seq), count(*), min(m.sent_at) from participant p
				join conversation c on c.id = p.conversation_id and c.last_seq > greatest(p.seen_up_to, p.told_up_to) and c.last_at > ?1
				join message m on m.conversation_id = c.id and m.seq > greatest(p.seen_up_to, p.told_up_to) and m.sender_id <> p.member_id and m.sent_at > ?1
				group by p.member_id, p.conversation_id""", Timestamp.from(after));
	}

	void told(UUID conversation, UUID member, long upTo) {
		query("update participant set told_up_to = greatest(told_up_to, ?3) where conversation_id = ?1 and member_id = ?2", conversation, member, upTo).executeUpdate();
	}

	/** Everybody in the conversations of a member, that member included. */
	List<Object[]> peopleWith(UUID member) {
		return rows("""
				select o.conversation_id, o.member_id, o.delivered_up_to,
				  case when bool_and(o.shows_seen) over (partition by o.conversation_id) then o.seen_up_to else 0 end
				from participant p join participant o on o.conversation_id = p.conversation_id
				where p.member_id = ?1 order by o.conversation_id, o.member_id""", member);
	}

	private Query query(String sql, Object... arguments) {
		return NativeSql.query(entityManager, sql, arguments);
	}

	private List<Object[]> rows(String sql, Object... arguments) {
		return NativeSql.rows(entityManager, sql, arguments);
	}

	private Optional<Object[]> row(String sql, Object... arguments) {
		return rows(sql, arguments).stream().findFirst();
	}

	private List<SealedMessage> messages(String sql, Object... arguments) {
		return rows(sql, arguments).stream().map(MessagingStore::message).toList();
	}

	static SealedMessage message(Object[] row) {
		return new SealedMessage(NativeSql.number(row[0]), (UUID) row[1], (String) row[2], (byte[]) row[3], NativeSql.instant(row[4]), NativeSql.number(row[5]), ((Number) row[6]).intValue(),
				NativeSql.instant(row[7]), row[8] != null, (byte[]) row[9], (Boolean) row[10]);
	}

	static Set<UUID> ids(String joined) {
		return Arrays.stream(joined.split(",")).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
	}
}
