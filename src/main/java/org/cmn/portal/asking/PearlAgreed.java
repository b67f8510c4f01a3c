package org.cmn.portal.asking;

import java.time.Instant;
import java.util.UUID;

/** The other one of the two has agreed to what a question's outcome says: its proposer hears that the library has it. */
public record PearlAgreed(UUID ask, UUID proposer, Instant at) {
}
