package org.cmn.portal.events;

import java.time.Instant;
import java.util.UUID;

/** Somebody got a seat or a place in line. */
public record SignedUp(UUID event, UUID member, RegistrationStatus status, Instant at) {
}
