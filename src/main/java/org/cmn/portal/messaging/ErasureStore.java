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

/** Takes the rows of a conversation away. */
@ApplicationScoped
class ErasureStore {

	/** What stands on another's row goes before it. */
	static final List<String> TABLES = List.of("message_file_part", "message_file", "message_report", "message_hidden", "message_draft", "message", "message_gap", "participant");

	@PersistenceContext
	private EntityManager entityManager;

	/** @return when it ended; empty when it is open, gone, or in the hands of another node or of somebody who changes it now */
	Optional<Instant> lockEnded(UUID conversation) {
		var found = NativeSql.query(entityManager, "select ended_at from conversation where id = ?1 and ended_at is not null for update skip locked", conversation).getResultList();
		return found.stream().map(at -> ((Timestamp) at).toInstant()).findFirst();
	}

	/** Asked under the lock: a hold that was placed a moment ago counts. */
	boolean isHeld(UUID conversation) {
		return !NativeSql.query(entityManager, "select 1 from legal_hold where conversation_id = ?1", conversation).getResultList().isEmpty();
	}

	void erase(UUID conversation) {
		for (var table : TABLES) {
			NativeSql.query(entityManager, "delete from " + table + " where conversation_id = ?1", conversation).executeUpdate();
		}
		NativeSql.query(entityManager, "delete from conversation where id = ?1", conversation).executeUpdate();
	}
}
