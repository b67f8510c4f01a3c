package org.cmn.portal.messaging;

import java.time.Instant;

/**
 * How long an ended conversation can be read and copied.
 *
 * @param until a moment of the last day; absent while it has not ended
 * @param held  whether it is kept longer than that, for now; why is not told
 */
public record Kept(Instant until, boolean held) {
}
