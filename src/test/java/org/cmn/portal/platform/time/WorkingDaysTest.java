package org.cmn.portal.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

/** How long an answer takes, in days on which people work. */
class WorkingDaysTest {

	private static final ZoneId EDMONTON = ZoneId.of("America/Edmonton");
	private static final Predicate<LocalDate> HERE = day -> false;

	private final WorkingDays days = new WorkingDays(new Zones());

	@Test
	void a_weekend_does_not_count() {
		// Friday 27 November 2026, 15:00 in Alberta.
		assertThat(days.after(Instant.parse("2026-11-27T22:00:00Z"), 2, EDMONTON, HERE)).isEqualTo("2026-12-01T22:00:00Z");
	}

	@Test
	void holidays_of_the_province_do_not_count() {
		assertThat(days.isHoliday(LocalDate.of(2026, 2, 16))).as("Family Day").isTrue();
		assertThat(days.isHoliday(LocalDate.of(2026, 12, 25))).isTrue();
		assertThat(days.isHoliday(LocalDate.of(2026, 5, 18))).as("Victoria Day").isTrue();
		assertThat(days.isHoliday(LocalDate.of(2026, 11, 26))).as("control: a plain Thursday").isFalse();
		// Thursday before Good Friday, 2 April 2026: two working days later is Tuesday, or Monday where Easter Monday is worked.
		assertThat(days.isHoliday(LocalDate.of(2026, 4, 3))).as("Good Friday").isTrue();
	}

	@Test
	void what_is_asked_on_a_day_off_counts_from_the_next_working_days_beginning() {
		// Saturday noon counts from Monday 00:00, so that one working day is over on Tuesday 00:00.
		assertThat(days.after(Instant.parse("2026-11-28T19:00:00Z"), 1, EDMONTON, HERE)).isEqualTo("2026-12-01T06:00:00Z");
	}

	@Test
	void days_of_absence_do_not_count() {
		Predicate<LocalDate> away = day -> !day.isBefore(LocalDate.of(2026, 12, 1)) && !day.isAfter(LocalDate.of(2026, 12, 4));
		assertThat(days.after(Instant.parse("2026-11-30T17:00:00Z"), 2, EDMONTON, away)).isEqualTo("2026-12-08T17:00:00Z");
		assertThat(days.after(Instant.parse("2026-11-30T17:00:00Z"), 2, EDMONTON, HERE)).as("control: present").isEqualTo("2026-12-02T17:00:00Z");
	}

	@Test
	void whole_days_are_counted_and_the_hour_stays_when_clocks_change() {
		var toronto = ZoneId.of("America/Toronto");
		var asked = Instant.parse("2026-10-30T14:00:00Z");
		assertThat(days.between(asked, Instant.parse("2026-11-02T14:59:59Z"), toronto, HERE)).as("Monday, the clocks went back on Sunday").isZero();
		assertThat(days.between(asked, Instant.parse("2026-11-02T15:00:00Z"), toronto, HERE)).isEqualTo(1);
	}

	@Test
	void being_away_for_ever_ends_somewhere() {
		assertThat(days.after(Instant.parse("2026-11-27T22:00:00Z"), 2, EDMONTON, day -> true)).isAfter("2027-11-01T00:00:00Z");
	}
}
