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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.cmn.portal.platform.crypto.WrappedKey;
import org.cmn.portal.platform.persistence.NativeSql;

/**
 * All queries of the room, in SQL: its substance is a row lock, {@code returning} and unique keys, which JPQL does not
 * know. Sending costs two statements and a commit, in a group three.
 */
@ApplicationScoped
class MessagingStore {

	/** A reader who has put nothing away. */
	static final UUID NOBODY = new UUID(0, 0);

	/** For {@link #message}; ?1 is the conversation, ?2 who reads: nothing that is not theirs to read. */
	static final String MESSAGES = """
			select m.seq, m.sender_id, m.client_id, m.sealed, m.sent_at, m.changed, m.edition, m.edited_at, m.recalled_at, m.reactions,
			  exists (select 1 from message_hidden h where h.conversation_id = m.conversation_id and h.member_id = ?2 and h.seq = m.seq)
			from message m where m.conversation_id = ?1 and """ + " " + Gaps.readableBy("?2");

	/** Of the messages that are the participant's to read. */
	private static final String LAST_CHANGE = "case when " + Gaps.present("p") + " then c.last_change else coalesce((select max(m.changed) from message m where m.conversation_id = c.id and "
			+ Gaps.readableBy("p.member_id") + "), 0) end";

	@PersistenceContext
	private EntityManager entityManager;

	@Inject
	private MembershipStore groups;

	void open(UUID id, UUID mentorship, WrappedKey key, Set<UUID> participants, Instant at) {
		open("mentorship_id", id, mentorship, key, participants, at);
	}

	void openGroup(UUID id, UUID group, WrappedKey key, Set<UUID> participants, Instant at) {
		open("group_id", id, group, key, participants, at);
	}

	private void open(String whose, UUID id, UUID owner, WrappedKey key, Set<UUID> participants, Instant at) {
		query("insert into conversation (id, " + whose + ", wrapped_key, master_key_id, opened_at, last_at) values (?1, ?2, ?3, ?4, ?5, ?5)",
				id, owner, key.bytes(), key.masterKeyId(), Timestamp.from(at)).executeUpdate();
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

	/**
	 * Takes the next place, and the lock with it. Empty unless the member may write there. In a group who is in it is asked once
	 * more under the lock, since somebody may have come or gone while it was waited for.
	 */
	Optional<Place> take(UUID conversation, UUID member, Instant at) {
		return take("?1", conversation, member, at);
	}

	/** The same without waiting: empty also when somebody else holds the conversation. */
	Optional<Place> takeIfFree(UUID conversation, UUID member, Instant at) {
		return take("(select free.id from conversation free where free.id = ?1 for update skip locked)", conversation, member, at);
	}

	private Optional<Place> take(String which, UUID conversation, UUID member, Instant at) {
		var found = row("""
				update conversation c set last_seq = c.last_seq + 1, last_at = greatest(c.last_at, ?3)
				where c.ended_at is null
				  and exists (select 1 from participant p where p.conversation_id = c.id and p.member_id = ?2)
				  and not exists (select 1 from participant b where b.conversation_id = c.id and b.blocked_at is not null)
				  and c.id = %s
				returning c.last_seq, c.last_at, c.master_key_id, c.wrapped_key,
				  (select string_agg(cast(p.member_id as text), ',') from participant p where p.conversation_id = c.id), c.group_id is not null""".formatted(which),
				conversation, member, Timestamp.from(at));
		if (found.isEmpty()) {
			return Optional.empty();
		}
		var row = found.get();
		var people = (Boolean) row[5] ? groups.present(conversation) : ids((String) row[4]);
		if (!people.contains(member)) {
			giveBack(conversation);
			return Optional.empty();
		}
		return Optional.of(new Place(conversation, NativeSql.number(row[0]), NativeSql.instant(row[1]), new WrappedKey((String) row[2], (byte[]) row[3]), people));
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

	/** The gate: empty for everybody who neither is nor was a participant. */
	Optional<Access> access(UUID conversation, UUID member) {
		return row("select " + LAST_CHANGE + ", c.ended_at, c.master_key_id, c.wrapped_key, " + Gaps.present("p") + ", c.group_id is not null"
				+ " from conversation c join participant p on p.conversation_id = c.id and p.member_id = ?2 where c.id = ?1", conversation, member)
				.map(row -> new Access(conversation, member, NativeSql.number(row[0]), row[1] != null, (Boolean) row[4], (Boolean) row[5], new WrappedKey((String) row[2], (byte[]) row[3])));
	}

	List<SealedMessage> after(UUID conversation, UUID reader, long after, int limit) {
		return messages(MESSAGES + " and m.seq > ?3 order by m.seq limit ?4", conversation, reader, after, limit);
	}

	/** The last ones before a number, in the order of the conversation. */
	List<SealedMessage> before(UUID conversation, UUID reader, long before, int limit) {
		return messages(MESSAGES + " and m.seq < ?3 order by m.seq desc limit ?4", conversation, reader, before, limit).reversed();
	}

	List<SealedMessage> some(UUID conversation, UUID reader, Collection<Long> numbers) {
		return messages(MESSAGES + " and m.seq = any (cast(string_to_array(?3, ',') as bigint[])) order by m.seq", conversation, reader, NativeSql.joined(numbers));
	}

	/** All from a number on that come before another. */
	List<SealedMessage> some(UUID conversation, UUID reader, long from, long before) {
		return messages(MESSAGES + " and m.seq >= ?3 and m.seq < ?4 order by m.seq", conversation, reader, from, before);
	}

	/** In the order of their changes. */
	List<SealedMessage> changed(UUID conversation, UUID reader, long after, long knownUpTo, int limit) {
		return messages(MESSAGES + " and m.changed > 0 and m.changed > ?3 and m.seq <= ?4 order by m.changed limit ?5", conversation, reader, after, knownUpTo, limit);
	}

	/** Those from one number up to another that are two people's to read: the second one's eyes are not closed by what the first has put away. */
	List<SealedMessage> around(UUID conversation, UUID reader, UUID other, long from, long upTo) {
		return messages(MESSAGES + " and m.seq >= ?3 and m.seq <= ?4 and " + Gaps.readableBy("?5") + " order by m.seq", conversation, reader, from, upTo, other);
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
				  delivered_up_to = greatest(p.delivered_up_to, least(greatest(?3, ?4), was.newest)),
				  seen_up_to = greatest(p.seen_up_to, least(?4, was.newest))
				from (select w.delivered_up_to, %1$s as since, %2$s is not null as gone, coalesce(%2$s, c.last_seq) as newest
				  from participant w join conversation c on c.id = w.conversation_id where w.conversation_id = ?1 and w.member_id = ?2) was
				where p.conversation_id = ?1 and p.member_id = ?2
				  and (p.delivered_up_to < least(greatest(?3, ?4), was.newest) or p.seen_up_to < least(?4, was.newest))
				returning p.delivered_up_to, p.seen_up_to,
				  (select string_agg(cast(o.member_id as text), ',') from participant o where o.conversation_id = ?1 and (o.member_id = ?2 or not was.gone and %3$s)),
				  p.delivered_up_to > was.delivered_up_to, %4$s, was.since""".formatted(Gaps.since("w"), Gaps.until("w"), Gaps.present("o"), seenShown("p")),
				conversation, member, deliveredUpTo, seenUpTo)
				.map(row -> new MarkMoved(conversation, new Mark(member, NativeSql.number(row[0]), NativeSql.number(row[1]), NativeSql.number(row[5])), (Boolean) row[3], (Boolean) row[4], ids((String) row[2])));
	}

	/** Of those who are in it, as one of them knows it; who is no more knows their own alone. */
	List<Mark> marks(UUID conversation, UUID reader) {
		return rows("select p.member_id, p.delivered_up_to, p.seen_up_to, " + seenShown("p") + ", " + Gaps.since("p") + " from participant p join participant r on r.conversation_id = p.conversation_id and r.member_id = ?2"
				+ " where p.conversation_id = ?1 and (p.member_id = ?2 or " + Gaps.present("p") + " and " + Gaps.present("r") + ") order by p.member_id", conversation, reader).stream()
				.map(row -> new Mark((UUID) row[0], NativeSql.number(row[1]), NativeSql.number(row[2]), NativeSql.number(row[4])).asSeenBy(reader, (Boolean) row[3])).toList();
	}

	/** Whether all who are in it let it be shown what they have seen. */
	static String seenShown(String alias) {
		return "coalesce((select bool_and(s.shows_seen) from participant s where s.conversation_id = " + alias + ".conversation_id and " + Gaps.present("s") + "), true)";
	}

	/** One line for each conversation of a member, the pinned ones first, then the open ones, then the latest. Of one that they have left as it was then. */
	List<Object[]> conversationsOf(UUID member) {
		return rows("""
				select c.id, case when c.group_id is null then c.last_seq else coalesce((select max(m.seq) from message m where m.conversation_id = c.id and %1$s), 0) end, p.seen_up_to,
				  case when %2$s is null then c.last_at else coalesce((select m.sent_at from message m where m.conversation_id = c.id and m.seq = %2$s), c.opened_at) end as at, c.ended_at,
				  (select count(*) from message m where m.conversation_id = c.id and m.seq > least(p.seen_up_to, p.unread_from - 1)
				    and m.sender_id <> p.member_id and m.recalled_at is null and %1$s),
				  %3$s, p.pinned, p.muted, p.unread_from, p.shows_seen, p.shows_typing, %4$s, c.group_id, %5$s
				from participant p join conversation c on c.id = p.conversation_id where p.member_id = ?1
				order by p.pinned desc, case when c.ended_at is null and %5$s then 0 else 1 end, at desc, c.id"""
				.formatted(Gaps.readableBy("p.member_id"), Gaps.until("p"), LAST_CHANGE, seenShown("p"), Gaps.present("p")), member);
	}

	/** Asked by every page: counted from each conversation's own mark on, never over all messages. */
	long unread(UUID member) {
		return NativeSql.number(query("""
				select coalesce(sum(news.count), 0) from participant p cross join lateral (
				  select count(*) from message m where m.conversation_id = p.conversation_id and m.seq > least(p.seen_up_to, p.unread_from - 1)
				    and m.sender_id <> p.member_id and m.recalled_at is null and %s) news
				where p.member_id = ?1 and not p.muted""".formatted(Gaps.readableBy("p.member_id")), member).getSingleResult());
	}

	/** One line for each participant and conversation with messages of others that they neither saw nor were told of. */
	List<Object[]> untold(Instant after) {
		return rows("""
				select p.member_id, p.conversation_id, max(m.seq), count(*), min(m.sent_at) from participant p
				join conversation c on c.id = p.conversation_id and c.last_seq > greatest(p.seen_up_to, p.told_up_to) and c.last_at > ?1
				join message m on m.conversation_id = c.id and m.seq > greatest(p.seen_up_to, p.told_up_to) and m.sender_id <> p.member_id and m.sent_at > ?1 and %s
				group by p.member_id, p.conversation_id""".formatted(Gaps.readableBy("p.member_id")), Timestamp.from(after));
	}

	void told(UUID conversation, UUID member, long upTo) {
		query("update participant set told_up_to = greatest(told_up_to, ?3) where conversation_id = ?1 and member_id = ?2", conversation, member, upTo).executeUpdate();
	}

	/**
	 * Everybody in the conversations of a member, that member included, and of those who are no more whoever wrote something that
	 * is the member's to read. Of one that the member has left, who was there then, and nothing of how far they have come since.
	 */
	List<Object[]> peopleWith(UUID member) {
		return rows("""
				select o.conversation_id, o.member_id, case when %1$s then o.delivered_up_to else 0 end,
				  case when %1$s and %2$s then o.seen_up_to else 0 end, %3$s, %4$s
				from participant p join participant o on o.conversation_id = p.conversation_id
				where p.member_id = ?1 and (%1$s and %3$s
				  or not (%1$s) and (%4$s = 0 or %4$s < %5$s)
				  or exists (select 1 from message m where m.conversation_id = o.conversation_id and m.sender_id = o.member_id and %6$s))
				order by o.conversation_id, o.member_id""".formatted(Gaps.present("p"), seenShown("p"), Gaps.present("o"), Gaps.since("o"), Gaps.until("p"), Gaps.readableBy("p.member_id")), member);
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
