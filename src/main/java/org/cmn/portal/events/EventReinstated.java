package org.cmn.portal.events;

import java.time.Instant;
import java.util.UUID;

/** The cancelling of an event was taken back. */
public record EventReinstated(UUID event, Instant at) {
}
