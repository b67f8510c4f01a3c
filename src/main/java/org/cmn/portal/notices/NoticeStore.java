package org.cmn.portal.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.cmn.portal.platform.persistence.NativeSql;

/** All queries for notices and what members chose of them. */
@ApplicationScoped
class NoticeStore {

	@PersistenceContext
	private EntityManager entityManager;

	/** @return false when the member has it already */
	boolean add(UUID member, NoticeKind kind, UUID subject, Instant at) {
		return query("insert into notice (id, member_id, kind, subject, at) values (?1, ?2, ?3, ?4, ?5) on conflict (member_id, kind, subject) do nothing",
				UUID.randomUUID(), member, kind.name(), subject, Timestamp.from(at)).executeUpdate() == 1;
	}

	void settle(NoticeKind kind, Collection<UUID> still, Instant at) {
		query("update notice set read_at = ?3 where kind = ?1 and read_at is null and not (subject = any(cast(string_to_array(?2, ',') as uuid[])))",
				kind.name(), NativeSql.joined(still), Timestamp.from(at)).executeUpdate();
	}

	/** Asks nobody any more, and may be told anew. */
	void remove(NoticeKind kind, UUID subject) {
		query("delete from notice where kind = ?1 and subject = ?2", kind.name(), subject).executeUpdate();
	}

	void remove(UUID member, NoticeKind kind, UUID subject) {
		query("delete from notice where member_id = ?1 and kind = ?2 and subject = ?3", member, kind.name(), subject).executeUpdate();
	}

	List<NoticeCard> of(UUID member, int most) {
		return NativeSql.rows(entityManager, "select id, kind, subject, at, read_at is null from notice where member_id = ?1 order by at desc, id limit ?2", member, most).stream()
				.map(row -> NoticeCard.of((UUID) row[0], NoticeKind.valueOf((String) row[1]), (UUID) row[2], ((Timestamp) row[3]).toInstant(), (Boolean) row[4])).toList();
	}

	long unread(UUID member) {
		return ((Number) query("select count(*) from notice where member_id = ?1 and read_at is null", member).getSingleResult()).longValue();
	}

	/** @return whether there is such a notice of this member, read before or not */
	boolean read(UUID member, UUID notice, Instant at) {
		return query("update notice set read_at = coalesce(read_at, ?3) where id = ?2 and member_id = ?1", member, notice, Timestamp.from(at)).executeUpdate() == 1;
	}

	void readAll(UUID member, Instant at) {
		query("update notice set read_at = ?2 where member_id = ?1 and read_at is null", member, Timestamp.from(at)).executeUpdate();
	}

	/** Not read, and in no mail yet. */
	List<News> untold(Instant after) {
		return NativeSql.rows(entityManager, "select member_id, kind, id, at from notice where read_at is null and mail_id is null and at > ?1", Timestamp.from(after)).stream()
				.map(row -> new News((UUID) row[0], NoticeKind.valueOf((String) row[1]), (UUID) row[2], 0, 1, ((Timestamp) row[3]).toInstant())).toList();
	}

	void told(UUID notice, UUID mail) {
		query("update notice set mail_id = ?2 where id = ?1", notice, mail).executeUpdate();
	}

	/** Of those among them who chose. */
	Map<UUID, Choices> choices(Collection<UUID> members) {
		var choices = new HashMap<UUID, Choices>();
		NativeSql.rows(entityManager, "select cast(member_id as text), paces, quiet_from, quiet_until, working_days, sound from notice_choice where member_id = any(cast(string_to_array(?1, ',') as uuid[]))",
				NativeSql.joined(members)).forEach(row -> choices.put(UUID.fromString((String) row[0]),
				new Choices(Choices.read((String) row[1]), LocalTime.parse((String) row[2]), LocalTime.parse((String) row[3]), (Boolean) row[4], (Boolean) row[5])));
		return choices;
	}

	void choose(UUID member, Choices choices) {
		query("""
				insert into notice_choice (member_id, paces, quiet_from, quiet_until, working_days, sound) values (?1, ?2, ?3, ?4, ?5, ?6)
				on conflict (member_id) do update set paces = excluded.paces, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
				  working_days = excluded.working_days, sound = excluded.sound""",
				member, Choices.written(choices.paces()), choices.quietFrom().toString(), choices.quietUntil().toString(), choices.workingDays(), choices.sound()).executeUpdate();
	}

	private Query query(String sql, Object... arguments) {
		return NativeSql.query(entityManager, sql, arguments);
	}
}
