package org.cmn.portal.mentoring;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who is kept out of a mentor's groups though they are paired. Answered by the room that knows who writes to whom. */
public interface Apart {

	/** Of these people those who block the messages of the mentor, or whose messages the mentor blocks. It is for no one's eyes. */
	Set<UUID> from(UUID mentor, Collection<UUID> people);
}
