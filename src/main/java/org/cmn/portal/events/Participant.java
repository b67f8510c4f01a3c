package org.cmn.portal.events;

import java.time.Instant;
import java.util.UUID;

/** A line of the coordinator's list: somebody who has a seat or waits for one. */
public record Participant(UUID member, String name, RegistrationStatus status, Instant signedUpAt, Instant movedUpAt) {
}
