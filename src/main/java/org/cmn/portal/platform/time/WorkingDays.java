package org.cmn.portal.platform.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Days on which people work: Monday to Friday without Alberta's holidays, as the calendar library has them, and without those that somebody is away.
 */
@ApplicationScoped
public class WorkingDays {

	/** Nobody waits longer: a guard against being away for ever. */
	private static final int FURTHEST = 400;
	private static final String PROVINCE = "ab";

	private Zones zones;
	private final HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.CANADA));
	private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

	protected WorkingDays() {
	}

	@Inject
	public WorkingDays(Zones zones) {
		this.zones = zones;
	}

	public boolean isHoliday(LocalDate day) {
		return byYear.computeIfAbsent(day.getYear(), year -> holidays.getHolidays(java.time.Year.of(year), PROVINCE).stream().map(Holiday::getDate).collect(Collectors.toSet())).contains(day);
	}

	public boolean isWorkingDay(LocalDate day, Predicate<LocalDate> away) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day) && !away.test(day);
	}

	/**
	 * When some working days are over: at the same hour of that day. What comes on a day off counts from the beginning of the
	 * next working day.
	 *
	 * @param days from 1
	 * @param zone where the one works who has these days
	 */
	public Instant after(Instant from, int days, ZoneId zone, Predicate<LocalDate> away) {
		var start = begin(from, zone, away);
		var day = start.toLocalDate();
		for (int passed = 0, looked = 0; passed < days && looked < FURTHEST; looked++) {
			day = day.plusDays(1);
			passed += isWorkingDay(day, away) ? 1 : 0;
		}
		return moment(day.atTime(start.toLocalTime()), zone);
	}

	/** How many whole working days lie between two moments, counted as by {@link #after}. */
	public int between(Instant from, Instant to, ZoneId zone, Predicate<LocalDate> away) {
		int days = 0;
		while (days < FURTHEST && !after(from, days + 1, zone, away).isAfter(to)) {
			days++;
		}
		return days;
	}

	/** An hour that clocks skip is the next one. */
	private Instant moment(LocalDateTime local, ZoneId zone) {
		return zones.instants(local, zone).stream().findFirst().orElseGet(() -> zones.toInstant(local.plusHours(1), zone));
	}

	private LocalDateTime begin(Instant from, ZoneId zone, Predicate<LocalDate> away) {
		var start = zones.local(from, zone);
		for (int looked = 0; !isWorkingDay(start.toLocalDate(), away) && looked < FURTHEST; looked++) {
			start = start.toLocalDate().plusDays(1).atStartOfDay();
		}
		return start;
	}
}
