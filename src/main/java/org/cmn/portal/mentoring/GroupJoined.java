package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

/** A mentee has come to a group: what is written from this commit on is theirs to read. */
public record GroupJoined(UUID group, UUID mentee, Instant at) {
}
