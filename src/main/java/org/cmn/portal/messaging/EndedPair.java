package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A pair, or a group, whose conversation will be erased, or is held, as administrators see it: that it is there, nothing of what it says.
 *
 * @param mentorship the id of the pair or of the group
 * @param names   of those in it
 * @param endedAt absent while the pair is open
 * @param until   a moment of the last day before it is erased; absent while the pair is open
 * @param hold    why it is kept longer; absent for no hold
 */
public record EndedPair(UUID mentorship, String names, Instant endedAt, Instant until, HoldReason hold, Instant heldSince) {

	public boolean held() {
		return hold != null;
	}
}
