package org.cmn.portal.messaging;

import java.util.Set;
import java.util.UUID;

/** A participant's client has received, or the participant has seen, more messages than before. */
public record MarkMoved(UUID conversation, Mark mark, Set<UUID> participants) {
}
