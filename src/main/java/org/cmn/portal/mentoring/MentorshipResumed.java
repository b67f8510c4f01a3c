package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

/** An ending was taken back: the pair is what it was. */
public record MentorshipResumed(UUID mentorship, UUID mentor, UUID mentee, Instant at) {
}
