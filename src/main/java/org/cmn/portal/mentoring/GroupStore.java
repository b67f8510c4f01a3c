package org.cmn.portal.mentoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/**
 * All queries about groups. Locks are taken in one order everywhere: pairs, then the group, then its conversation; so nobody
 * comes to a group whose pair ends at that moment, and no two wait for each other.
 */
@ApplicationScoped
class GroupStore {

	private static final String ROW = "select g.id, g.mentor_id, g.name, g.opened_at, g.ended_at from mentoring_group g";
	private static final String ORDER = " order by case when g.ended_at is null then 0 else 1 end, g.opened_at desc, g.id";

	/** @param name null once its messages were erased */
	record Row(UUID id, UUID mentor, String name, Instant openedAt, Instant endedAt) {
	}

	@PersistenceContext
	private EntityManager entityManager;

	void add(UUID id, UUID mentor, String name, Instant at) {
		NativeSql.query(entityManager, "insert into mentoring_group (id, mentor_id, name, opened_at) values (?1, ?2, ?3, ?4)", id, mentor, name, Timestamp.from(at)).executeUpdate();
	}

	Optional<Row> find(UUID id) {
		return rows(ROW + " where g.id = ?1", id).stream().findFirst();
	}

	List<Row> some(Collection<UUID> ids) {
		return rows(ROW + " where g.id = any (cast(string_to_array(?1, ',') as uuid[]))", NativeSql.joined(ids));
	}

	/** Whoever changes the same group waits; not whoever only refers to it: a message's transaction does while it holds the conversation that the change is about to wait for. */
	Optional<Row> lock(UUID id) {
		return rows(ROW + " where g.id = ?1 for no key update", id).stream().findFirst();
	}

	List<Row> all() {
		return rows(ROW + ORDER);
	}

	/** Those of a mentor, and those that a mentee is in. */
	List<Row> of(UUID member) {
		return rows(ROW + " where g.mentor_id = ?1 or exists (select 1 from mentoring_group_member m where m.group_id = g.id and m.member_id = ?1 and m.left_at is null)" + ORDER, member);
	}

	/** Of these mentees those who have an open pair with the mentor. No such pair ends before this transaction does. */
	Set<UUID> holdPaired(UUID mentor, Collection<UUID> mentees) {
		return NativeSql.rows(entityManager, """
				select p.mentee_id, p.id from mentorship p where p.mentor_id = ?1 and p.mentee_id = any (cast(string_to_array(?2, ',') as uuid[])) and p.ended_at is null
				order by p.id for share""", mentor, NativeSql.joined(mentees)).stream().map(row -> (UUID) row[0]).collect(Collectors.toSet());
	}

	/** @return false when they are in it */
	boolean join(UUID group, UUID mentee, Instant at) {
		return NativeSql.query(entityManager, """
				insert into mentoring_group_member (group_id, member_id, joined_at) values (?1, ?2, ?3)
				on conflict (group_id, member_id) do update set joined_at = excluded.joined_at, left_at = null where mentoring_group_member.left_at is not null""",
				group, mentee, Timestamp.from(at)).executeUpdate() == 1;
	}

	/** @return false when they are not in it */
	boolean leave(UUID group, UUID mentee, Instant at) {
		return NativeSql.query(entityManager, "update mentoring_group_member set left_at = ?3 where group_id = ?1 and member_id = ?2 and left_at is null", group, mentee, Timestamp.from(at)).executeUpdate() == 1;
	}

	/** Who is in each of these groups now. */
	Map<UUID, Set<UUID>> mentees(Collection<UUID> groups) {
		var found = new HashMap<UUID, Set<UUID>>();
		for (var row : NativeSql.rows(entityManager, "select m.group_id, m.member_id from mentoring_group_member m where m.group_id = any (cast(string_to_array(?1, ',') as uuid[])) and m.left_at is null", NativeSql.joined(groups))) {
			found.computeIfAbsent((UUID) row[0], group -> new HashSet<>()).add((UUID) row[1]);
		}
		return found;
	}

	Set<UUID> mentees(UUID group) {
		return mentees(List.of(group)).getOrDefault(group, Set.of());
	}

	/** Whether somebody is or was in it. */
	boolean knows(UUID group, UUID mentee) {
		return !NativeSql.rows(entityManager, "select m.member_id, m.joined_at from mentoring_group_member m where m.group_id = ?1 and m.member_id = ?2", group, mentee).isEmpty();
	}

	/** The groups of a mentor that a mentee is in, ended ones too, in the order of locking. */
	@SuppressWarnings("unchecked")
	List<UUID> between(UUID mentor, UUID mentee) {
		return NativeSql.query(entityManager, """
				select g.id from mentoring_group g join mentoring_group_member m on m.group_id = g.id and m.member_id = ?2 and m.left_at is null
				where g.mentor_id = ?1 order by g.id""", mentor, mentee).getResultList();
	}

	/** @param at null opens it again */
	void end(UUID group, Instant at) {
		NativeSql.query(entityManager, "update mentoring_group set ended_at = cast(?2 as timestamptz) where id = ?1", group, at == null ? null : at.toString()).executeUpdate();
	}

	/** @param name null forgets it */
	void rename(UUID group, String name) {
		NativeSql.query(entityManager, "update mentoring_group set name = cast(?2 as varchar) where id = ?1", group, name).executeUpdate();
	}

	private List<Row> rows(String sql, Object... arguments) {
		return NativeSql.rows(entityManager, sql, arguments).stream().map(row -> new Row((UUID) row[0], (UUID) row[1], (String) row[2], NativeSql.instant(row[3]), NativeSql.instant(row[4]))).toList();
	}
}
