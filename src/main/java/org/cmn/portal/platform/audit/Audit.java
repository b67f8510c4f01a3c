package org.cmn.portal.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.cmn.portal.platform.crypto.Digest;

/**
 * The audit trail: who, in which roles, when, did what to what, from where. Append-only for the application's
 * database role (the migration grants INSERT and SELECT alone) and hash-chained, so that a line taken out or changed
 * by someone with more rights shows (promise P5). Never holds message text, tokens or addresses of links.
 */
@ApplicationScoped
public class Audit {

	/** Any constant: the advisory lock that puts the lines of the chain one behind the other. */
	private static final long CHAIN_LOCK = 0x434D4E41L;

	@PersistenceContext
	private EntityManager entityManager;

	@Inject
	private Clock clock;

	/**
	 * Adds a line in the transaction of the deed: both are kept or neither.
	 *
	 * @param action  room and past-tense verb, e.g. {@code event.created}
	 * @param subject kind and id, e.g. {@code event:7f…}
	 */
	@Transactional(Transactional.TxType.MANDATORY)
	public void record(Who who, String action, String subject) {
		entityManager.createNativeQuery("select pg_advisory_xact_lock(?1)").setParameter(1, CHAIN_LOCK).getSingleResult();
		var last = entityManager.createNativeQuery("select hash from audit_entry order by id desc limit 1").getResultList();
		var previous = last.isEmpty() ? "" : (String) last.get(0);
		// PostgreSQL keeps microseconds: what is hashed must be what is read back.
		var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
		var member = who.memberId() == null ? "" : who.memberId().toString();
		var origin = Origin.current();
		entityManager.createNativeQuery("""
				insert into audit_entry (at, member_id, roles, action, subject, origin, previous_hash, hash)
				values (?1, cast(nullif(?2, '') as uuid), ?3, ?4, ?5, ?6, ?7, ?8)""")
				.setParameter(1, java.sql.Timestamp.from(at))
				.setParameter(2, member)
				.setParameter(3, who.roleNames())
				.setParameter(4, action)
				.setParameter(5, subject)
				.setParameter(6, origin)
				.setParameter(7, previous)
				.setParameter(8, hash(previous, at, member, who.roleNames(), action, subject, origin))
				.executeUpdate();
	}

	/** Adds a line of its own, for what is no deed in the database: somebody signed in, was turned away, went. */
	@Transactional(Transactional.TxType.REQUIRES_NEW)
	public void note(Who who, String action, String subject) {
		record(who, action, subject);
	}

	static String hash(String previous, Instant at, String member, String roles, String action, String subject, String origin) {
		return Digest.of(String.join("\n", previous, at.toString(), member, roles, action, subject, origin));
	}
}
