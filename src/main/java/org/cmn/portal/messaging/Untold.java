package org.cmn.portal.messaging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * For the room that tells members by mail: who has messages that they neither saw nor were told of. Found by the marks of the
 * conversation, so that sending a message costs nothing more and none can be forgotten; it says how many, never what.
 */
@ApplicationScoped
@Transactional
public class Untold {

	/**
	 * Messages of others in one conversation.
	 *
	 * @param upTo  the number of the newest
	 * @param since when the oldest was sent
	 */
	public record Messages(UUID member, UUID conversation, long upTo, int count, Instant since) {
	}

	@Inject
	private MessagingStore store;

	/** @param after nothing older is told any more */
	public List<Messages> all(Instant after) {
		return store.untold(after).stream().map(row -> new Messages((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue(), ((Number) row[3]).intValue(), ((Timestamp) row[4]).toInstant())).toList();
	}

	/** The member has been told of these messages, or will be by what the same transaction writes down. */
	public void told(UUID member, UUID conversation, long upTo) {
		store.told(conversation, member, upTo);
	}
}
