package org.cmn.portal.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.cmn.portal.platform.crypto.WrappedKey;
import org.cmn.portal.platform.persistence.NativeSql;

/** All queries for mails. Several nodes may ask at once: what one has locked the others pass over. */
@ApplicationScoped
class MailStore {

	private static final int GATHERING_LOCK = 120;

	@PersistenceContext
	private EntityManager entityManager;

	/** Whether this transaction alone gathers, on any node. */
	boolean turn() {
		return (Boolean) query("select pg_try_advisory_xact_lock(?1)", GATHERING_LOCK).getSingleResult();
	}

	/** @return false when there is one that tells the same */
	boolean add(UUID id, UUID member, String told, Map<NoticeKind, Integer> about, Instant at) {
		return query("insert into mail (id, member_id, told, about, state, next_try_at, made_at) values (?1, ?2, ?3, ?4, 'WAITING', ?5, ?5) on conflict (member_id, told) do nothing",
				id, member, told, Mail.written(about), Timestamp.from(at)).executeUpdate() == 1;
	}

	/** When the newest mail of each member was made, of those after a moment. */
	Map<UUID, Instant> newest(Instant after) {
		var newest = new HashMap<UUID, Instant>();
		NativeSql.rows(entityManager, "select member_id, max(made_at) from mail where made_at > ?1 and state <> 'DROPPED' group by member_id", Timestamp.from(after))
				.forEach(row -> newest.put((UUID) row[0], ((Timestamp) row[1]).toInstant()));
		return newest;
	}

	/** Takes those that are due, until then or until they have gone. */
	List<Mail> take(int most, Instant now, Instant until) {
		return NativeSql.rows(entityManager, """
				update mail set next_try_at = ?3, tries = tries + 1 where id in
				  (select id from mail where state = 'WAITING' and next_try_at <= ?2 order by next_try_at limit ?1 for update skip locked)
				returning id, member_id, about, tries, made_at, next_try_at""", most, Timestamp.from(now), Timestamp.from(until)).stream()
				.map(row -> new Mail((UUID) row[0], (UUID) row[1], Mail.read((String) row[2]), ((Number) row[3]).intValue(), NativeSql.instant(row[4]), NativeSql.instant(row[5]))).toList();
	}

	/** From here on it may arrive. False when somebody else has taken it meanwhile. */
	boolean begin(Mail mail) {
		return query("update mail set state = 'SENDING' where id = ?1 and state = 'WAITING' and next_try_at = ?2", mail.id(), Timestamp.from(mail.lease())).executeUpdate() == 1;
	}

	void later(UUID id, Instant at) {
		query("update mail set next_try_at = ?2, tries = tries - 1 where id = ?1 and state = 'WAITING'", id, Timestamp.from(at)).executeUpdate();
	}

	void again(UUID id, MailFault fault, Instant at) {
		query("update mail set state = 'WAITING', fault = ?2, next_try_at = ?3 where id = ?1 and state in ('WAITING', 'SENDING')", id, fault.name(), Timestamp.from(at)).executeUpdate();
	}

	/** @param fault null for one that has gone */
	void end(UUID id, MailState state, MailFault fault, Instant at) {
		query("update mail set state = ?2, fault = cast(?3 as varchar), ended_at = ?4 where id = ?1", id, state.name(), fault == null ? null : fault.name(), Timestamp.from(at)).executeUpdate();
	}

	/** @param stopped what its receiver had chosen before; null when mails were not stopped by it */
	record Sent(UUID id, UUID member, String about, String stopped) {
	}

	Optional<Sent> sentLocked(UUID id) {
		return NativeSql.rows(entityManager, "select id, member_id, about, stopped from mail where id = ?1 for update", id).stream()
				.map(row -> new Sent((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3])).findFirst();
	}

	void stopped(UUID id, String before) {
		query("update mail set stopped = cast(?2 as varchar) where id = ?1", id, before).executeUpdate();
	}

	record Line(UUID id, UUID member, String about, MailState state, MailFault fault, int tries, Instant madeAt) {
	}

	/** In one of these states, the newest first; of those that wait only what could not go before. */
	List<Line> lately(Collection<MailState> states, Instant after, int most) {
		return NativeSql.rows(entityManager, """
				select id, member_id, about, state, fault, tries, made_at from mail
				where state = any(string_to_array(?1, ',')) and (state <> 'WAITING' or fault is not null) and made_at > ?2 order by made_at desc, id limit ?3""",
				states.stream().map(MailState::name).collect(Collectors.joining(",")), Timestamp.from(after), most).stream()
				.map(row -> new Line((UUID) row[0], (UUID) row[1], (String) row[2], MailState.valueOf((String) row[3]), row[4] == null ? null : MailFault.valueOf((String) row[4]),
						((Number) row[5]).intValue(), NativeSql.instant(row[6]))).toList();
	}

	/** Those whose node stopped while it handed them over. */
	int endBroken(Instant now) {
		return query("update mail set state = 'UNSURE', fault = 'BROKEN_OFF', ended_at = ?1 where state = 'SENDING' and next_try_at < ?1", Timestamp.from(now)).executeUpdate();
	}

	Optional<WrappedKey> stopKey(UUID id) {
		return NativeSql.rows(entityManager, "select wrapped_key, master_key_id from stop_key where id = ?1", id).stream().findFirst().map(row -> new WrappedKey((String) row[1], (byte[]) row[0]));
	}

	/** Two that make it at once make one. */
	void addStopKey(UUID id, WrappedKey key) {
		query("insert into stop_key (id, wrapped_key, master_key_id) values (?1, ?2, ?3) on conflict (id) do nothing", id, key.bytes(), key.masterKeyId()).executeUpdate();
	}

	void forget(Instant before) {
		query("delete from notice where at < ?1", Timestamp.from(before)).executeUpdate();
		query("delete from mail m where m.made_at < ?1 and m.state not in ('WAITING', 'SENDING') and not exists (select 1 from notice n where n.mail_id = m.id)", Timestamp.from(before)).executeUpdate();
	}

	private Query query(String sql, Object... arguments) {
		return NativeSql.query(entityManager, sql, arguments);
	}
}
