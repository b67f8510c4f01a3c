package org.cmn.portal.notices;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What waits for a member, in numbers. */
public record Unread(@Schema(description = "Messages of others that were not seen") long messages, @Schema(description = "Notices that were not read") long notices,
		@Schema(description = "Whether the page may be heard") boolean sound) {
}
