package org.cmn.portal.asking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which questions wait too long for an answer, all of them as of now. Told again and again: whoever hears it sees which are new,
 * and which do not wait any more.
 */
public record AsksLate(List<Late> all, Instant at) {

	/** @param veryLate so long that those who coordinate hear of it */
	public record Late(UUID ask, UUID mentor, boolean veryLate) {
	}
}
