package org.cmn.portal.events;

import java.time.Instant;
import java.util.UUID;

/** An event will not take place; the people keep their registrations, in case it is taken back. */
public record EventCancelled(UUID event, Instant at) {
}
