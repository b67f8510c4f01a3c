package org.cmn.portal.guard;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The counts of what was let through. */
@ApplicationScoped
class OverrideStore {

	@PersistenceContext
	private EntityManager entityManager;

	void add(LocalDate day, IdentifierKind kind, PassReason reason) {
		entityManager.createNativeQuery("""
				insert into guard_override (day, kind, reason, passed) values (?1, ?2, ?3, 1)
				on conflict (day, kind, reason) do update set passed = guard_override.passed + 1""")
				.setParameter(1, Date.valueOf(day)).setParameter(2, kind.name()).setParameter(3, reason.name()).executeUpdate();
	}

	@SuppressWarnings("unchecked")
	List<OverrideCount> since(LocalDate day) {
		List<Object[]> rows = entityManager.createNativeQuery("select cast(day as varchar), kind, reason, passed from guard_override where day >= ?1 order by day desc, kind, reason")
				.setParameter(1, Date.valueOf(day)).getResultList();
		return rows.stream().map(row -> new OverrideCount(LocalDate.parse((String) row[0]), IdentifierKind.valueOf((String) row[1]),
				PassReason.valueOf((String) row[2]).code(), ((Number) row[3]).longValue())).toList();
	}
}
