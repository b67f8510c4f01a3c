package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

/** Two members were paired. Told inside the transaction: what must exist with the pair is made in it. */
public record MentorshipBegan(UUID mentorship, UUID mentor, UUID mentee, Instant at) {
}
