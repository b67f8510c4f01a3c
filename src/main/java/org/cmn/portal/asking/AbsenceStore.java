package org.cmn.portal.asking;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/** All queries about who is away. */
@ApplicationScoped
class AbsenceStore {

	/** Any constant: with a member's id the lock under which that member's days are changed. */
	private static final int LOCK = 0x41574159;

	@PersistenceContext
	private EntityManager entityManager;

	/** One change of a member's days after the other. */
	void lock(UUID member) {
		NativeSql.query(entityManager, "select pg_advisory_xact_lock(?1, hashtext(?2))", LOCK, member.toString()).getSingleResult();
	}

	boolean overlaps(UUID member, LocalDate first, LocalDate last) {
		return (Boolean) NativeSql.query(entityManager, "select exists (select 1 from absence where member_id = ?1 and first_day <= ?3 and last_day >= ?2)",
				member, Date.valueOf(first), Date.valueOf(last)).getSingleResult();
	}

	/** Nobody covers when {@code covering} is null. */
	void add(Absence absence) {
		NativeSql.query(entityManager, "insert into absence (id, member_id, first_day, last_day, covering_id) values (?1, ?2, ?3, ?4, cast(nullif(?5, '') as uuid))",
				absence.id(), absence.member(), Date.valueOf(absence.first()), Date.valueOf(absence.last()), absence.covering() == null ? "" : absence.covering().toString()).executeUpdate();
	}

	boolean remove(UUID member, UUID id) {
		return NativeSql.query(entityManager, "delete from absence where id = ?1 and member_id = ?2", id, member).executeUpdate() == 1;
	}

	/** Of these members, the earliest first: those that are not over long enough to count in a clock that still runs. */
	List<Absence> of(Collection<UUID> members, LocalDate since) {
		return members.isEmpty() ? List.of() : NativeSql.rows(entityManager, """
				select id, member_id, first_day, last_day, covering_id from absence
				where member_id = any(cast(string_to_array(?1, ',') as uuid[])) and last_day >= ?2 order by first_day""",
				NativeSql.joined(members), Date.valueOf(since)).stream()
				.map(row -> new Absence((UUID) row[0], (UUID) row[1], ((Date) row[2]).toLocalDate(), ((Date) row[3]).toLocalDate(), (UUID) row[4])).toList();
	}
}
