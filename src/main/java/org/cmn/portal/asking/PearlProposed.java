package org.cmn.portal.asking;

import java.time.Instant;
import java.util.UUID;

/** Somebody would give what came of a question to the library, and the other one of the two is asked. */
public record PearlProposed(UUID ask, UUID other, Instant at) {
}
