package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/** Rules and holds: how long which conversation is kept. */
@ApplicationScoped
class RetentionStore {

	@PersistenceContext
	private EntityManager entityManager;

	/**
	 * @param mentorship the pair's id, or the group's
	 * @param hold the name of a {@link HoldReason}; null for none
	 */
	record Line(UUID conversation, UUID mentorship, Instant endedAt, HoldReason hold, Instant heldSince) {
	}

	RetentionRules rules() {
		return new RetentionRules(NativeSql.rows(entityManager, "select id, days, effective_at from retention_rule order by effective_at desc").stream()
				.map(row -> new RetentionRule((UUID) row[0], ((Number) row[1]).intValue(), NativeSql.instant(row[2]))).toList());
	}

	/** @return false when another rule begins at the same moment */
	boolean add(RetentionRule rule, UUID by) {
		return NativeSql.query(entityManager, "insert into retention_rule (id, days, effective_at, set_by) values (?1, ?2, ?3, ?4) on conflict (effective_at) do nothing",
				rule.id(), rule.days(), Timestamp.from(rule.effectiveAt()), by).executeUpdate() == 1;
	}

	boolean remove(UUID rule, Instant now) {
		return NativeSql.query(entityManager, "delete from retention_rule where id = ?1 and effective_at > ?2", rule, Timestamp.from(now)).executeUpdate() == 1;
	}

	/** Of pairs and groups, the ended ones first, those that ended first first. */
	List<Line> pairs() {
		return lines(" order by c.ended_at nulls last, c.opened_at desc, c.id");
	}

	/** The ended ones of a member. */
	List<Line> endedOf(UUID member) {
		return lines(" where c.ended_at is not null and exists (select 1 from participant p where p.conversation_id = c.id and p.member_id = ?1)", member);
	}

	List<Line> ended() {
		return lines(" where c.ended_at is not null and h.conversation_id is null order by c.ended_at");
	}

	/** Locks it, so that it is not erased meanwhile. */
	Optional<UUID> lockByMentorship(UUID mentorship) {
		var found = NativeSql.query(entityManager, "select id from conversation where mentorship_id = ?1 or group_id = ?1 for update", mentorship).getResultList();
		return found.stream().map(UUID.class::cast).findFirst();
	}

	/** @return false when it was held before */
	boolean hold(UUID conversation, HoldReason reason, Instant at, UUID by) {
		return NativeSql.query(entityManager, "insert into legal_hold (conversation_id, reason, placed_at, placed_by) values (?1, ?2, ?3, ?4) on conflict (conversation_id) do nothing",
				conversation, reason.name(), Timestamp.from(at), by).executeUpdate() == 1;
	}

	boolean lift(UUID conversation) {
		return NativeSql.query(entityManager, "delete from legal_hold where conversation_id = ?1", conversation).executeUpdate() == 1;
	}

	private List<Line> lines(String which, Object... arguments) {
		return NativeSql.rows(entityManager, """
				select c.id, coalesce(c.mentorship_id, c.group_id), c.ended_at, h.reason, h.placed_at from conversation c left join legal_hold h on h.conversation_id = c.id""" + which, arguments).stream()
				.map(row -> new Line((UUID) row[0], (UUID) row[1], NativeSql.instant(row[2]), row[3] == null ? null : HoldReason.valueOf((String) row[3]), NativeSql.instant(row[4]))).toList();
	}
}
