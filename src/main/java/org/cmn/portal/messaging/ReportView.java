package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An open report, before a coordinator's eyes.
 *
 * @param words    what the reporter said of it; absent for nothing
 * @param messages the reported one and at most two either side, in their order
 */
public record ReportView(UUID id, String reporter, ReportReason reason, String words, Instant reportedAt, List<Line> messages) {

	/**
	 * A message of those five.
	 *
	 * @param files    what its files are called and are; nobody but the participants takes them
	 * @param reported whether it is the one
	 */
	public record Line(String author, Instant sentAt, String text, List<String> files, boolean reported) {

		/** Without the words. */
		@Override
		public String toString() {
			return "(a private message)";
		}
	}

	/** Without what is private. */
	@Override
	public String toString() {
		return "report " + id;
	}
}
