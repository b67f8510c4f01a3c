package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

/** A group has ended: from this commit on nobody writes there. */
public record GroupClosed(UUID group, Instant at) {
}
