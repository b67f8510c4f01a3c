package org.cmn.portal.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.platform.time.Zones;

/** In sample mode, and only while there is no event at all: a calendar for a first look, in the days to come. */
@ApplicationScoped
public class SampleEvents {

	private static final ZoneId ZONE = ZoneId.of("America/Edmonton");

	/** Nobody has signed in yet, so the portal itself is the organiser. */
	private static final Actor PORTAL = new Actor(null, "CMN Portal", Set.of(Role.COORDINATOR), Locale.ENGLISH, ZONE);

	@Inject
	private Scheduling scheduling;

	@Inject
	private EventStore store;

	@Inject
	private Clock clock;

	@Inject
	private Zones zones;

	/** One entry of {@code db/sample/events.json}: so many days ahead, or in the coming winter. */
	public record Sample(String title, String titleFr, String description, String descriptionFr, String zone, int inDays, boolean winter, String at, int minutes,
			String place, String link, int capacity) {
	}

	void load(@Observes @Priority(300) @Initialized(ApplicationScoped.class) Object start, Settings settings) throws Exception {
		if (!settings.sampleData() || !store.isEmpty()) {
			return;
		}
		var today = zones.local(clock.instant(), ZONE).toLocalDate();
		try (var file = SampleEvents.class.getResourceAsStream("/db/sample/events.json"); var json = JsonbBuilder.create()) {
			for (var sample : json.fromJson(file, Sample[].class)) {
				scheduling.schedule(PORTAL, input(sample, today));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static EventInput input(Sample sample, LocalDate today) {
		var starts = (sample.winter() ? winter(today) : today.plusDays(sample.inDays())).atTime(LocalTime.parse(sample.at()));
		return new EventInput(sample.title(), sample.titleFr(), sample.description(), sample.descriptionFr(), sample.zone(), starts.toString(),
				starts.plusMinutes(sample.minutes()).toString(), null, null, sample.place(), sample.link(), Integer.toString(sample.capacity()));
	}

	/** A day on which rules from before tz 2026c are an hour off. */
	private static LocalDate winter(LocalDate today) {
		var december = LocalDate.of(today.getYear(), Month.DECEMBER, 8);
		return december.isAfter(today.plusDays(2)) ? december : LocalDate.of(today.getYear() + 1, Month.JANUARY, 12);
	}
}
