package org.cmn.portal.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * An event as one person may see it: how many others come, their own place, and the one thing they can do now.
 *
 * @param link null unless this person has a seat, or runs the event
 */
public record EventView(UUID id, String title, String titleFr, String description, String descriptionFr, ZoneId zone, Instant starts, Instant ends,
		Instant opens, Instant closes, String place, String link, boolean online, SeatPolicy seats, EventStatus status, Standing own, Offer offer,
		Instant changedAt, long version) {

	static EventView of(CommunityEvent event, SeatPolicy seats, Standing own, boolean runsIt, Instant now) {
		var details = event.details();
		var link = own.isConfirmed() || runsIt ? details.link() : null;
		return new EventView(event.id(), details.title(), details.titleFr(), details.description(), details.descriptionFr(), details.zone(),
				details.starts(), details.ends(), details.opens(), details.closes(), details.place(), link, details.link() != null, seats, event.status(),
				own, Offer.of(event, seats, own, now), event.changedAt(), event.version());
	}

	/** In the reader's language where the organiser wrote it in that. */
	public String title(Locale reader) {
		return titleFr != null && isFrench(reader) ? titleFr : title;
	}

	public String description(Locale reader) {
		return descriptionFr != null && isFrench(reader) ? descriptionFr : description;
	}

	public boolean isCancelled() {
		return status == EventStatus.CANCELLED;
	}

	private static boolean isFrench(Locale reader) {
		return Locale.FRENCH.getLanguage().equals(reader.getLanguage());
	}
}
