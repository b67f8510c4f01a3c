package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * What both participants are told of an open report.
 *
 * @param mine whether the reader made it, and so can withdraw it
 */
public record ReportNotice(UUID id, long seq, Instant reportedAt, boolean mine) {
}
