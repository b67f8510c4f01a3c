package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.List;

/**
 * What became of a message after it was sent.
 *
 * @param changed   the conversation's number of its latest change; 0 while it is as it was sent
 * @param edition   how often its words were replaced
 * @param editedAt  null unless they were
 * @param recalled  whether its sender withdrew it: nothing of its words is left
 * @param hidden    whether the one who reads it put it away: nothing of it is shown to that one
 * @param reactions what participants think of it, in the order in which they said so
 */
public record Afterwards(long changed, int edition, Instant editedAt, boolean recalled, boolean hidden, List<Reacted> reactions) {

	/** As it was sent. */
	static final Afterwards NOTHING = new Afterwards(0, 0, null, false, false, List.of());

	/** Whether its words are not to be seen. */
	boolean gone() {
		return recalled || hidden;
	}
}
