package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cmn.portal.platform.persistence.NativeSql;

/** Who blocks messages where. That nothing is taken then stands in {@link MessagingStore#take}. */
@ApplicationScoped
class BlockStore {

	@PersistenceContext
	private EntityManager entityManager;

	/** @return false when they did before */
	boolean block(UUID conversation, UUID member, Instant at) {
		return NativeSql.query(entityManager, """
				update participant set blocked_at = ?3 where conversation_id = ?1 and member_id = ?2 and blocked_at is null""",
				conversation, member, Timestamp.from(at)).executeUpdate() == 1;
	}

	/** @return false when they did not */
	boolean unblock(UUID conversation, UUID member) {
		return NativeSql.query(entityManager, """
				update participant set blocked_at = null where conversation_id = ?1 and member_id = ?2 and blocked_at is not null""",
				conversation, member).executeUpdate() == 1;
	}

	/** As the member may know it; of the others only that somebody does. */
	Block of(UUID conversation, UUID member) {
		var writable = true;
		Instant since = null;
		for (var row : NativeSql.rows(entityManager, "select p.member_id, p.blocked_at from participant p where p.conversation_id = ?1 and p.blocked_at is not null", conversation)) {
			writable = false;
			since = member.equals(row[0]) ? ((Timestamp) row[1]).toInstant() : since;
		}
		return new Block(writable, since);
	}

	/** Of these people those in whose open conversation with the member, as a pair, one of the two blocks. */
	@SuppressWarnings("unchecked")
	Set<UUID> apart(UUID member, Collection<UUID> people) {
		return new HashSet<UUID>(NativeSql.query(entityManager, """
				select distinct other.member_id from participant own
				  join conversation c on c.id = own.conversation_id and c.group_id is null and c.ended_at is null
				  join participant other on other.conversation_id = c.id and other.member_id = any (cast(string_to_array(?2, ',') as uuid[]))
				where own.member_id = ?1 and (own.blocked_at is not null or other.blocked_at is not null)""",
				member, NativeSql.joined(people)).getResultList());
	}

	/** Everybody in it. */
	Set<UUID> people(UUID conversation) {
		var people = new HashSet<UUID>();
		NativeSql.query(entityManager, "select member_id from participant where conversation_id = ?1", conversation).getResultList().forEach(id -> people.add((UUID) id));
		return people;
	}
}
