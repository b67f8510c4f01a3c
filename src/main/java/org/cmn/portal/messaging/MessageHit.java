package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A message in which something was found.
 *
 * @param title  of the conversation: the others' names
 * @param author null for the reader's own
 */
public record MessageHit(UUID conversation, String title, long seq, String author, Excerpt excerpt, Instant sentAt) {

	public boolean isMine() {
		return author == null;
	}
}
