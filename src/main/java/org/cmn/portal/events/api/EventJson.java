package org.cmn.portal.events.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.cmn.portal.events.EventView;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.time.Style;
import org.cmn.portal.platform.time.Zones;

/**
 * An event as a program gets it: each moment as such, and as the clock of the event's zone shows it.
 *
 * @param when  when it begins where the caller is, in words
 * @param link  only for who has a seat, and for coordinators; {@code online} says whether there is one
 * @param offer what can be done now: sign-up, join-waiting-list, give-up-seat, leave-waiting-list, or why nothing can
 */
@JsonbPropertyOrder({ "id", "title", "titleFr", "description", "descriptionFr", "starts", "ends", "when", "zone", "startsLocal", "endsLocal", "opens", "closes", "place",
		"online", "link", "capacity", "confirmed", "seatsLeft", "waiting", "status", "offer", "registration", "version" })
public record EventJson(UUID id, String title, String titleFr, String description, String descriptionFr, Instant starts, Instant ends, String when, String zone,
		OffsetDateTime startsLocal, OffsetDateTime endsLocal, Instant opens, Instant closes, String place, boolean online, String link, int capacity,
		long confirmed, long seatsLeft, long waiting, String status, String offer, RegistrationJson registration, long version) {

	static EventJson of(EventView event, Zones zones, Actor reader) {
		return new EventJson(event.id(), event.title(), event.titleFr(), event.description(), event.descriptionFr(), event.starts(), event.ends(),
				zones.format(event.starts(), reader.zone(), reader.locale(), Style.LONG), event.zone().getId(), zones.at(event.starts(), event.zone()), zones.at(event.ends(), event.zone()), event.opens(), event.closes(), event.place(),
				event.online(), event.link(), event.seats().capacity(), event.seats().confirmed(), event.seats().seatsLeft(), event.seats().waiting(),
				event.status().code(), event.offer().name().toLowerCase(Locale.ROOT).replace('_', '-'), RegistrationJson.of(event), event.version());
	}
}
