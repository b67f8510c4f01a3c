package org.cmn.portal.messaging;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A report in the coordinators' queue: that it is there. Not a word of the message, nor in which conversation it stands. */
public record ReportCard(UUID id, String reporter, ReportReason reason, Instant reportedAt) implements Serializable {
}
