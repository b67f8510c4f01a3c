package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A group was opened. Told inside the transaction: its conversation is made in it.
 *
 * @param by its mentor, or who coordinates
 */
public record GroupOpened(UUID group, UUID by, UUID mentor, Set<UUID> mentees, Instant at) {
}
