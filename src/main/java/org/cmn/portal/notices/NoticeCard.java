package org.cmn.portal.notices;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the list behind the bell: that something is there, and where. */
public record NoticeCard(UUID id, @Schema(description = "Such as question_waits, seat_free") String kind, Instant at, boolean unread, @Schema(description = "The page of the portal that shows it") String path) {

	static NoticeCard of(UUID id, NoticeKind kind, UUID subject, Instant at, boolean unread) {
		return new NoticeCard(id, kind.code(), at, unread, path(kind, subject));
	}

	private static String path(NoticeKind kind, UUID subject) {
		return switch (kind) {
			case SEAT_FREE, EVENT_CANCELLED -> "/events/event?id=" + subject;
			case GROUP_JOINED -> "/messages?group=" + subject;
			case PEARL_PROPOSED, PEARL_AGREED -> "/messages/pearl?ask=" + subject;
			default -> kind.path();
		};
	}

	/** The key of its sentence, which takes a number. */
	public String key() {
		return "notices.news." + kind;
	}
}
