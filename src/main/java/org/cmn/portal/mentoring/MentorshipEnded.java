package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

/** A pair was ended: from this commit on the two have no rights from it. */
public record MentorshipEnded(UUID mentorship, UUID mentor, UUID mentee, Instant at) {
}
