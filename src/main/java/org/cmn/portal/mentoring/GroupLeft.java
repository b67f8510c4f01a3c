package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

/** A mentee is no longer in a group, whoever decided that: from this commit on they neither write there nor read what comes. */
public record GroupLeft(UUID group, UUID mentee, Instant at) {
}
