package org.cmn.portal.asking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/** All queries for what comes of questions. */
@ApplicationScoped
class PearlStore {

	/** @param sealed null once both have agreed */
	record Line(UUID ask, UUID proposer, byte[] sealed, Instant proposedAt) {

		boolean agreed() {
			return sealed == null;
		}

		/** How far it has come, for one of its two people. */
		PearlState state(UUID reader) {
			return agreed() ? PearlState.AGREED : proposer.equals(reader) ? PearlState.PROPOSED : PearlState.TO_AGREE;
		}
	}

	@PersistenceContext
	private EntityManager entityManager;

	Optional<Line> of(UUID ask) {
		return of(List.of(ask)).values().stream().findFirst();
	}

	/** By their questions; those of which nobody has proposed anything are absent. */
	Map<UUID, Line> of(Collection<UUID> asks) {
		return asks.isEmpty() ? Map.of() : NativeSql.rows(entityManager, "select ask_id, proposer_id, sealed, proposed_at from pearl where ask_id = any(cast(string_to_array(?1, ',') as uuid[]))",
				NativeSql.joined(asks)).stream()
				.map(row -> new Line((UUID) row[0], (UUID) row[1], (byte[]) row[2], NativeSql.instant(row[3]))).collect(Collectors.toMap(Line::ask, Function.identity()));
	}

	/** Replaces the proposer's own. @return false when the other one has proposed, or both have agreed */
	boolean propose(UUID ask, UUID proposer, byte[] sealed, Instant at) {
		return NativeSql.query(entityManager, """
				insert into pearl (ask_id, proposer_id, sealed, proposed_at) values (?1, ?2, ?3, ?4)
				on conflict (ask_id) do update set sealed = excluded.sealed, proposed_at = excluded.proposed_at
				where pearl.proposer_id = excluded.proposer_id and pearl.agreed_at is null""", ask, proposer, sealed, Timestamp.from(at)).executeUpdate() == 1;
	}

	/** @return false when there is nothing to take back or to refuse */
	boolean remove(UUID ask) {
		return NativeSql.query(entityManager, "delete from pearl where ask_id = ?1 and agreed_at is null", ask).executeUpdate() == 1;
	}

	/** The words go. @return false when somebody was quicker, or these are not the words that were read */
	boolean agree(UUID ask, byte[] read, Instant at) {
		return NativeSql.query(entityManager, "update pearl set sealed = null, agreed_at = ?3 where ask_id = ?1 and sealed = ?2", ask, read, Timestamp.from(at)).executeUpdate() == 1;
	}
}
