package org.cmn.portal.events;

import java.time.Instant;
import java.util.UUID;

/** A coordinator put an event into the calendar. */
public record EventScheduled(UUID event, Instant at) {
}
