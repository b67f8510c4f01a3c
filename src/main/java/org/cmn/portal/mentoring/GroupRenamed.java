package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

/** A group has another name. */
public record GroupRenamed(UUID group, Instant at) {
}
