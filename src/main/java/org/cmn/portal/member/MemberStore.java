package org.cmn.portal.member;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.cmn.portal.platform.persistence.LikePattern;
import org.cmn.portal.platform.persistence.NativeSql;
import org.cmn.portal.platform.refusal.Checks;

/** All queries of the member room. */
@ApplicationScoped
class MemberStore {

	@PersistenceContext
	private EntityManager entityManager;

	Optional<Member> find(UUID id) {
		return Optional.ofNullable(entityManager.find(Member.class, id));
	}

	/** With one statement. */
	Optional<Member> withRoles(UUID id) {
		return entityManager.createQuery("select m from Member m left join fetch m.roles where m.id = :id", Member.class)
				.setParameter("id", id).getResultList().stream().findFirst();
	}

	List<Member> find(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of() : members("select m from Member m where m.id in :ids")
				.setParameter("ids", ids).getResultList();
	}

	/** An address that several members share names none of them. */
	Optional<Member> byEmail(String email) {
		var found = entityManager.createQuery("select m from Member m where lower(m.email) = :email", Member.class)
				.setParameter("email", Checks.plain(email).toLowerCase(java.util.Locale.ROOT)).setMaxResults(2).getResultList();
		return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
	}

	List<Member> activeInRole(String role) {
		return members("select m from Member m where m.active = true and :role member of m.roles order by m.name, m.id")
				.setParameter("role", role).getResultList();
	}

	Optional<Member> findLocked(UUID id) {
		return Optional.ofNullable(entityManager.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE));
	}

	/** Asked at every request, so with one statement. */
	Optional<Member> bySubject(String subject) {
		return entityManager.createQuery("select m from Member m left join fetch m.roles where m.subject = :subject", Member.class)
				.setParameter("subject", subject).getResultList().stream().findFirst();
	}

	@SuppressWarnings("unchecked")
	Set<String> active(Collection<String> subjects) {
		return subjects.isEmpty() ? Set.of() : Set.copyOf(NativeSql.query(entityManager, "select subject from member where subject = any(string_to_array(?1, chr(10))) and active", String.join("\n", subjects)).getResultList());
	}

	/** Two first requests at once make one member: the second finds the row of the first. */
	void addUnlessKnown(Member member) {
		entityManager.createNativeQuery("""
				insert into member (id, subject, name, email, locale, zone, active, claims_at, created_at)
				values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, true, to_timestamp(0), ?7) on conflict (subject) do nothing""")
				.setParameter(1, member.id().toString())
				.setParameter(2, member.subject())
				.setParameter(3, member.name())
				.setParameter(4, member.email() == null ? "" : member.email())
				.setParameter(5, member.locale().toLanguageTag())
				.setParameter(6, member.zone().getId())
				.setParameter(7, java.sql.Timestamp.from(member.createdAt()))
				.executeUpdate();
	}

	List<Member> page(String part, int from, int size) {
		return members("select m from Member m where lower(m.name) like :part order by m.name, m.id")
				.setParameter("part", LikePattern.containing(part)).setFirstResult(from).setMaxResults(size).getResultList();
	}

	/** The roles of all that are found come with one more statement, not with one for each. */
	private TypedQuery<Member> members(String query) {
		return entityManager.createQuery(query, Member.class).setHint("eclipselink.batch", "m.roles").setHint("eclipselink.batch.type", "IN");
	}

	long count(String part) {
		return entityManager.createQuery("select count(m) from Member m where lower(m.name) like :part", Long.class)
				.setParameter("part", LikePattern.containing(part)).getSingleResult();
	}
}
