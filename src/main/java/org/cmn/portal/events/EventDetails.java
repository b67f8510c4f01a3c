package org.cmn.portal.events;

import java.time.Instant;
import java.time.ZoneId;

/** What an organiser decides about an event, checked: see {@link EventInput}. The French texts may be null. */
record EventDetails(String title, String titleFr, String description, String descriptionFr, ZoneId zone, Instant starts, Instant ends,
		Instant opens, Instant closes, String place, String link, int capacity) {
}
