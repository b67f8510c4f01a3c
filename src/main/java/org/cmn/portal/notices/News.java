package org.cmn.portal.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a member was not told of by mail yet.
 *
 * @param subject the conversation of messages; otherwise the notice
 * @param upTo    the number of the newest message; 0 for others
 */
record News(UUID member, NoticeKind kind, UUID subject, long upTo, int count, Instant since) {

	/** What it is, so that no second mail tells of it. */
	String name() {
		return kind + ":" + subject + ":" + upTo;
	}
}
