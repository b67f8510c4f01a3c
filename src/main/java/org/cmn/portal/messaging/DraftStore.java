package org.cmn.portal.messaging;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/** The queries about what participants are writing. */
@ApplicationScoped
class DraftStore {

	/** @param sealed null for nothing */
	record Row(long version, byte[] sealed) {
	}

	@PersistenceContext
	private EntityManager entityManager;

	Optional<Row> find(UUID conversation, UUID member) {
		return NativeSql.rows(entityManager, "select d.version, d.sealed from message_draft d where d.conversation_id = ?1 and d.member_id = ?2", conversation, member).stream().findFirst()
				.map(row -> new Row(((Number) row[0]).longValue(), (byte[]) row[1]));
	}

	/** The last one who keeps it wins. @return its version */
	long keep(UUID conversation, UUID member, byte[] sealed) {
		return ((Number) NativeSql.query(entityManager, """
				insert into message_draft (conversation_id, member_id, version, sealed) values (?1, ?2, 1, cast(?3 as bytea))
				on conflict (conversation_id, member_id) do update set version = message_draft.version + 1, sealed = excluded.sealed
				returning version""", conversation, member, sealed).getSingleResult()).longValue();
	}
}
