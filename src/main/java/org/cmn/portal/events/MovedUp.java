package org.cmn.portal.events;

import java.time.Instant;
import java.util.UUID;

/** The next in line got a seat: told once for each time it happens. */
public record MovedUp(UUID event, UUID member, Instant at) {
}
