package org.cmn.portal.notices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.settings.Settings;
import org.cmn.portal.platform.time.WorkingDays;
import org.cmn.portal.platform.time.Zones;

/**
 * When a mail may go: a while after the first news, so that a burst is one mail and whoever is here already gets none; not
 * within an hour of the one before; never in quiet hours or, for whoever wants it so, on a day off. Hours are the member's.
 */
@ApplicationScoped
class Timing {

	static final Duration BETWEEN = Duration.ofHours(1);
	static final LocalTime DIGEST = LocalTime.of(7, 30);
	/** Longer than any holidays. */
	private static final int FURTHEST = 30;

	private Zones zones;
	private WorkingDays days;
	private Duration gathering;

	protected Timing() {
	}

	@Inject
	Timing(Zones zones, WorkingDays days, Settings settings) {
		this(zones, days, settings.mailGathering());
	}

	Timing(Zones zones, WorkingDays days, Duration gathering) {
		this.zones = zones;
		this.days = days;
		this.gathering = gathering;
	}

	/**
	 * @param since when the first of the news came
	 * @param last  when the mail before was made; null for none
	 * @return empty for whoever wants no mail
	 */
	Optional<Instant> due(Choices choices, NoticeTopic topic, ZoneId zone, Instant since, Instant last) {
		var earliest = switch (choices.pace(topic)) {
			case NEVER -> null;
			case AT_ONCE -> since.plus(gathering);
			case DAILY -> digest(choices, zone, since, false);
			case WEEKLY -> digest(choices, zone, since, true);
		};
		return Optional.ofNullable(earliest).map(at -> last != null && at.isBefore(last.plus(BETWEEN)) ? last.plus(BETWEEN) : at).map(at -> allowed(choices, zone, at));
	}

	private Instant digest(Choices choices, ZoneId zone, Instant since, boolean weekly) {
		var from = zones.local(since, zone);
		var day = from.toLocalTime().isBefore(DIGEST) ? from.toLocalDate() : from.toLocalDate().plusDays(1);
		return moment(open(choices, weekly ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : day).atTime(DIGEST), zone);
	}

	/** That moment, or the first one after it that is neither quiet nor on a day off. */
	Instant allowed(Choices choices, ZoneId zone, Instant at) {
		var local = zones.local(at, zone);
		var moved = local;
		if (!isOpen(choices, moved.toLocalDate())) {
			moved = open(choices, moved.toLocalDate()).atStartOfDay();
		}
		if (choices.isQuiet(moved.toLocalTime())) {
			var until = choices.quietUntil();
			var day = moved.toLocalTime().isBefore(until) ? moved.toLocalDate() : moved.toLocalDate().plusDays(1);
			moved = open(choices, day).atTime(until);
		}
		return moved.equals(local) ? at : moment(moved, zone);
	}

	private LocalDate open(Choices choices, LocalDate from) {
		var day = from;
		for (int looked = 0; !isOpen(choices, day) && looked < FURTHEST; looked++) {
			day = day.plusDays(1);
		}
		return day;
	}

	private boolean isOpen(Choices choices, LocalDate day) {
		return !choices.workingDays() || days.isWorkingDay(day, none -> false);
	}

	/** An hour that clocks skip is the next one. */
	private Instant moment(LocalDateTime local, ZoneId zone) {
		return zones.instants(local, zone).stream().findFirst().orElseGet(() -> zones.toInstant(local.plusHours(1), zone));
	}
}
