package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/** The queries about how participants keep a conversation for themselves. */
@ApplicationScoped
class OwnViewStore {

	@PersistenceContext
	private EntityManager entityManager;

	/** With its lock. Empty for everybody who is not a participant. */
	Optional<OwnView> hold(UUID conversation, UUID member) {
		return view("for no key update", conversation, member);
	}

	Optional<OwnView> find(UUID conversation, UUID member) {
		return view("", conversation, member);
	}

	private Optional<OwnView> view(String lock, UUID conversation, UUID member) {
		return NativeSql.rows(entityManager, "select p.pinned, p.muted, p.unread_from, p.shows_seen, p.shows_typing from participant p where p.conversation_id = ?1 and p.member_id = ?2 " + lock, conversation, member)
				.stream().findFirst().map(row -> new OwnView((Boolean) row[0], (Boolean) row[1], row[2] == null ? null : ((Number) row[2]).longValue(), (Boolean) row[3], (Boolean) row[4]));
	}

	void keep(UUID conversation, UUID member, OwnView view) {
		NativeSql.query(entityManager, "update participant set pinned = ?3, muted = ?4, unread_from = cast(?5 as bigint), shows_seen = ?6, shows_typing = ?7 where conversation_id = ?1 and member_id = ?2",
				conversation, member, view.pinned(), view.muted(), view.unreadFrom(), view.showsSeen(), view.showsTyping()).executeUpdate();
	}

	@SuppressWarnings("unchecked")
	Set<UUID> whoSeesTyping(UUID conversation, UUID writer) {
		return new HashSet<UUID>(NativeSql.query(entityManager, """
				select o.member_id from participant o join participant p on p.conversation_id = o.conversation_id and p.member_id = ?2 and p.shows_typing
				join conversation c on c.id = o.conversation_id and c.ended_at is null
				where o.conversation_id = ?1 and o.member_id <> ?2 and o.shows_typing and %s and %s""".formatted(Gaps.present("o"), Gaps.present("p")), conversation, writer).getResultList());
	}

	/** Whether all let it be shown what they have seen. */
	boolean seenShown(UUID conversation) {
		return (Boolean) NativeSql.query(entityManager, "select bool_and(p.shows_seen) from participant p where p.conversation_id = ?1 and " + Gaps.present("p"), conversation).getSingleResult();
	}

	/** Everybody's who is in it, as they are. */
	List<Mark> marks(UUID conversation) {
		return NativeSql.rows(entityManager, "select p.member_id, p.delivered_up_to, p.seen_up_to, " + Gaps.since("p") + " from participant p where p.conversation_id = ?1 and " + Gaps.present("p") + " order by p.member_id", conversation).stream()
				.map(row -> new Mark((UUID) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue(), ((Number) row[3]).longValue())).toList();
	}

	/** The first message from a moment on that is the reader's to read; else their last one; 0 where there is none. Numbers and times go the same way. */
	long firstFrom(UUID conversation, UUID reader, Instant moment) {
		return ((Number) NativeSql.query(entityManager, """
				select coalesce((select m.seq from message m where m.conversation_id = ?1 and m.sent_at >= ?2 and %1$s order by m.seq limit 1),
				  (select max(m.seq) from message m where m.conversation_id = ?1 and %1$s), 0)""".formatted(Gaps.readableBy("?3")), conversation, Timestamp.from(moment), reader).getSingleResult()).longValue();
	}
}
