package org.cmn.portal.events;

import java.time.Instant;
import java.util.UUID;

/** Somebody gave up a seat or a place in line. */
public record SeatGivenUp(UUID event, UUID member, Instant at) {
}
