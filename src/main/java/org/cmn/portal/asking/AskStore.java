package org.cmn.portal.asking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/**
 * All queries about questions. Whether one was answered nobody writes down: it was when somebody else has written after it,
 * which the messages themselves say. Nor whether it was withdrawn: then it is no question any more.
 */
@ApplicationScoped
class AskStore {

	private static final String LINE = """
			select a.id, a.conversation_id, a.seq, a.asker_id, a.mentor_id, a.how_soon, a.asked_at, a.closed_at,
			  (select min(m.sent_at) from message m where m.conversation_id = a.conversation_id and m.seq > a.seq and m.sender_id <> a.asker_id and m.recalled_at is null)
			from ask a join conversation c on c.id = a.conversation_id
			join message q on q.conversation_id = a.conversation_id and q.seq = a.seq and q.recalled_at is null
			""";

	private static final String UNANSWERED = """
			 where a.closed_at is null and c.ended_at is null
			  and not exists (select 1 from message m where m.conversation_id = a.conversation_id and m.seq > a.seq and m.sender_id <> a.asker_id and m.recalled_at is null)
			""";

	private static final String FIRST_FIRST = " order by a.asked_at, a.id";

	/** @param answeredAt when somebody else first wrote after it; null when nobody has */
	record Line(UUID id, UUID conversation, long seq, UUID asker, UUID mentor, HowSoon howSoon, Instant askedAt, Instant closedAt, Instant answeredAt) {

		AskState state() {
			return closedAt != null ? AskState.CLOSED : answeredAt != null ? AskState.ANSWERED : AskState.OPEN;
		}
	}

	@PersistenceContext
	private EntityManager entityManager;

	/** The question of a message, unless it was noted before: a message that is sent again is the same. */
	void add(UUID id, UUID conversation, long seq, UUID asker, UUID mentor, HowSoon howSoon, Instant at) {
		NativeSql.query(entityManager, """
				insert into ask (id, conversation_id, seq, asker_id, mentor_id, how_soon, asked_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
				on conflict (conversation_id, seq) do nothing""", id, conversation, seq, asker, mentor, howSoon.name(), Timestamp.from(at)).executeUpdate();
	}

	Optional<Ask> findLocked(UUID id) {
		return Optional.ofNullable(entityManager.find(Ask.class, id, LockModeType.PESSIMISTIC_WRITE));
	}

	Optional<Ask> find(UUID id) {
		return Optional.ofNullable(entityManager.find(Ask.class, id));
	}

	/** All of a conversation that is being erased. */
	void erase(UUID conversation) {
		NativeSql.query(entityManager, "delete from ask where conversation_id = ?1", conversation).executeUpdate();
	}

	/** What was changed is read by the next query. */
	void write() {
		entityManager.flush();
	}

	/** Of a member's own, asked or to be answered; those that wait longest first, then the newest. */
	List<Line> of(UUID member, int most) {
		return lines(LINE + " where a.asker_id = ?1 or a.mentor_id = ?1 order by case when a.closed_at is null then 0 else 1 end, a.asked_at desc, a.id limit ?2", member, most);
	}

	Optional<Line> bySeq(UUID conversation, long seq) {
		return lines(LINE + " where a.conversation_id = ?1 and a.seq = ?2", conversation, seq).stream().findFirst();
	}

	Optional<Line> byId(UUID id) {
		return lines(LINE + " where a.id = ?1", id).stream().findFirst();
	}

	/** All that nobody has answered, of pairs that have not ended, the longest waiting first. */
	List<Line> unanswered() {
		return lines(LINE + UNANSWERED + FIRST_FIRST);
	}

	/** Those of one mentor. */
	List<Line> unansweredBy(UUID mentor) {
		return lines(LINE + UNANSWERED + " and a.mentor_id = ?1" + FIRST_FIRST, mentor);
	}

	/** The latest that one mentor was asked and that were answered. */
	List<Line> answered(UUID mentor, int most) {
		return lines(LINE + """
				 where a.mentor_id = ?1 and exists (select 1 from message m where m.conversation_id = a.conversation_id and m.seq > a.seq and m.sender_id <> a.asker_id and m.recalled_at is null)
				order by a.asked_at desc, a.id limit ?2""", mentor, most);
	}

	boolean usualHidden(UUID mentor) {
		return !NativeSql.query(entityManager, "select 1 from usual_answer_hidden h where h.member_id = ?1", mentor).getResultList().isEmpty();
	}

	void hideUsual(UUID mentor) {
		NativeSql.query(entityManager, "insert into usual_answer_hidden (member_id) values (?1) on conflict do nothing", mentor).executeUpdate();
	}

	void showUsual(UUID mentor) {
		NativeSql.query(entityManager, "delete from usual_answer_hidden where member_id = ?1", mentor).executeUpdate();
	}

	/** How many of a member's own, asked or to be answered, nobody has closed. */
	long open(UUID member) {
		return ((Number) NativeSql.query(entityManager, """
				select count(*) from ask a join message q on q.conversation_id = a.conversation_id and q.seq = a.seq and q.recalled_at is null
				where (a.asker_id = ?1 or a.mentor_id = ?1) and a.closed_at is null""", member).getSingleResult()).longValue();
	}

	private List<Line> lines(String sql, Object... arguments) {
		return NativeSql.rows(entityManager, sql, arguments).stream().map(row -> new Line((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue(), (UUID) row[3], (UUID) row[4],
				HowSoon.valueOf((String) row[5]), NativeSql.instant(row[6]), NativeSql.instant(row[7]), NativeSql.instant(row[8]))).toList();
	}
}
