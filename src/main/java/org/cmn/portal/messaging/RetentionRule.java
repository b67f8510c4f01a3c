package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * How long conversations that end from some moment on are kept.
 *
 * @param days        after the end, 30 to 3650
 * @param effectiveAt for conversations that end then or later, until the next rule
 */
public record RetentionRule(UUID id, int days, Instant effectiveAt) {
}
