package org.cmn.portal.shelf;

import java.time.Instant;

/** A member's own report. {@code settledAt} is null while it waits. */
public record ReportCard(String resource, String note, Instant reportedAt, Instant settledAt) {
}
