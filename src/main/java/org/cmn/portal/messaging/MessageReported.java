package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A coordinator is needed: somebody reported a message. @param participants who may not judge it, being part of it */
public record MessageReported(UUID report, Set<UUID> participants, Instant at) {
}
