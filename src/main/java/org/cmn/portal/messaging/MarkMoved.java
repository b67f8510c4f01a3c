package org.cmn.portal.messaging;

import java.util.Set;
import java.util.UUID;

/**
 * A participant's client has received, or the participant has seen, more messages than before.
 *
 * @param delivered whether more of them reached a device
 * @param shown     whether the others may know what was seen
 */
public record MarkMoved(UUID conversation, Mark mark, boolean delivered, boolean shown, Set<UUID> participants) {

	/** Who may hear of it: that nothing but the eyes moved is not told where it is not shown. */
	Set<UUID> hearers() {
		return shown || delivered ? participants : Set.of(mark.member());
	}
}
