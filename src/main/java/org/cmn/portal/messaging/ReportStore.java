package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.crypto.WrappedKey;
import org.cmn.portal.platform.persistence.NativeSql;

/** All queries about reports. Every one of them knows open reports alone: what was closed opens nothing any more. */
@ApplicationScoped
class ReportStore {

	private static final String OPEN = """
			select r.id, r.conversation_id, r.seq, r.reporter_id, r.reason, r.words, r.reported_at, c.master_key_id, c.wrapped_key
			from message_report r join conversation c on c.id = r.conversation_id where r.closed_at is null""";

	/** @param words sealed; null for none */
	record Line(UUID id, UUID conversation, long seq, UUID reporter, ReportReason reason, byte[] words, Instant reportedAt, WrappedKey key) {
	}

	@PersistenceContext
	private EntityManager entityManager;

	/** @return false when the reporter has an open one of this message */
	boolean add(UUID id, UUID conversation, long seq, UUID reporter, ReportReason reason, byte[] words, Instant at) {
		return NativeSql.query(entityManager, """
				insert into message_report (id, conversation_id, seq, reporter_id, reason, words, reported_at) values (?1, ?2, ?3, ?4, ?5, cast(?6 as bytea), ?7)
				on conflict (conversation_id, seq, reporter_id) where closed_at is null do nothing""",
				id, conversation, seq, reporter, reason.name(), words, Timestamp.from(at)).executeUpdate() == 1;
	}

	/** Of conversations that this coordinator is not in, the oldest first. */
	List<Line> forCoordinator(UUID coordinator) {
		return lines(OPEN + strangeTo(1) + " order by r.reported_at, r.id", coordinator);
	}

	Optional<Line> forCoordinator(UUID coordinator, UUID report) {
		return lines(OPEN + strangeTo(1) + " and r.id = ?2", coordinator, report).stream().findFirst();
	}

	/** Of messages that are the reader's to read. */
	List<Line> in(UUID conversation, UUID reader) {
		return lines(OPEN + " and r.conversation_id = ?1 and exists (select 1 from message m where m.conversation_id = r.conversation_id and m.seq = r.seq and " + Gaps.readableBy("?2") + ") order by r.reported_at, r.id", conversation, reader);
	}

	Optional<Line> of(UUID reporter, UUID report) {
		return lines(OPEN + " and r.reporter_id = ?1 and r.id = ?2", reporter, report).stream().findFirst();
	}

	/** @return false when somebody else was quicker */
	boolean close(UUID report, ReportOutcome outcome, Instant at) {
		return NativeSql.query(entityManager, "update message_report set closed_at = ?2, outcome = ?3 where id = ?1 and closed_at is null", report, Timestamp.from(at), outcome.name()).executeUpdate() == 1;
	}

	/** Who is in it does not judge it. */
	private static String strangeTo(int argument) {
		return " and not exists (select 1 from participant p where p.conversation_id = r.conversation_id and p.member_id = ?" + argument + ")";
	}

	private List<Line> lines(String sql, Object... arguments) {
		return NativeSql.rows(entityManager, sql, arguments).stream().map(row -> new Line((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue(), (UUID) row[3], ReportReason.valueOf((String) row[4]),
				(byte[]) row[5], ((Timestamp) row[6]).toInstant(), new WrappedKey((String) row[7], (byte[]) row[8]))).toList();
	}
}
