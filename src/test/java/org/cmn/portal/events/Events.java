package org.cmn.portal.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.cmn.portal.testkit.InServer;

/** Events for tests, in a few words. */
@InServer
final class Events {

	static final ZoneId EDMONTON = ZoneId.of("America/Edmonton");
	static final Instant OPENS = Instant.parse("2026-11-01T12:00:00Z");
	static final Instant STARTS = Instant.parse("2026-12-01T19:00:00Z");
	static final Instant ENDS = Instant.parse("2026-12-01T20:00:00Z");
	static final Instant WHILE_OPEN = Instant.parse("2026-11-20T12:00:00Z");

	private Events() {
	}

	static CommunityEvent withSeats(int capacity) {
		return new CommunityEvent(UUID.fromString("00000000-0000-4000-8000-000000000001"), details("Starting buprenorphine", "What to do first.", capacity), OPENS);
	}

	static EventDetails details(String title, String description, int capacity) {
		return new EventDetails(title, "Amorcer la buprénorphine", description, null, EDMONTON, STARTS, ENDS, OPENS, STARTS, "Hinton, room 2; back door",
				"https://example.org/join?a=1", capacity);
	}

	static EventInput input(String starts, String ends) {
		return new EventInput("Starting buprenorphine", null, "What to do first.", null, "America/Edmonton", starts, ends, null, null, "Hinton", null, "5");
	}

	static EventView view(CommunityEvent event, Standing own) {
		return EventView.of(event, new SeatPolicy(event.capacity(), 0, 0), own, false, WHILE_OPEN);
	}
}
