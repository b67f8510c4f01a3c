package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

/** The end of a group was taken back, for those who are in it. */
public record GroupReopened(UUID group, Instant at) {
}
