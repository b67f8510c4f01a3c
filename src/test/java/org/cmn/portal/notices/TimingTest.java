package org.cmn.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import org.cmn.portal.platform.time.WorkingDays;
import org.cmn.portal.platform.time.Zones;
import org.junit.jupiter.api.Test;

/** When mails go. 1 December 2026 is a Tuesday; the zone, unless said, is Toronto, which changes its clocks. */
class TimingTest {

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
	private final Zones zones = new Zones();
	private final Timing timing = new Timing(zones, new WorkingDays(zones), Duration.ofMinutes(10));

	@Test
	void a_burst_is_one_mail_ten_minutes_after_its_first_message() {
		assertThat(due(Choices.USUAL, "2026-12-01T10:00", null)).isEqualTo("2026-12-01T10:10");
	}

	@Test
	void the_next_one_waits_until_an_hour_after_the_one_before() {
		assertThat(due(Choices.USUAL, "2026-12-01T10:20", "2026-12-01T10:10")).isEqualTo("2026-12-01T11:10");
		assertThat(due(Choices.USUAL, "2026-12-01T12:20", "2026-12-01T10:10")).as("control: later than that it waits for nothing more").isEqualTo("2026-12-01T12:30");
	}

	@Test
	void what_comes_in_quiet_hours_waits_for_their_end() {
		assertThat(due(Choices.USUAL, "2026-12-01T19:49", null)).as("control: just before").isEqualTo("2026-12-01T19:59");
		assertThat(due(Choices.USUAL, "2026-12-01T19:50", null)).isEqualTo("2026-12-02T07:00");
		assertThat(due(Choices.USUAL, "2026-12-02T02:00", null)).isEqualTo("2026-12-02T07:00");
		assertThat(due(Choices.USUAL, "2026-12-02T06:49", null)).isEqualTo("2026-12-02T07:00");
		assertThat(due(quiet("00:00", "00:00"), "2026-12-02T02:00", null)).as("control: without quiet hours").isEqualTo("2026-12-02T02:10");
		assertThat(due(quiet("12:00", "13:00"), "2026-12-02T12:00", null)).as("within a day").isEqualTo("2026-12-02T13:00");
	}

	@Test
	void weekends_and_holidays_wait_for_the_next_working_day() {
		assertThat(due(Choices.USUAL, "2026-12-04T20:00", null)).as("Friday evening").isEqualTo("2026-12-07T07:00");
		assertThat(due(Choices.USUAL, "2026-12-25T10:00", null)).as("Christmas, a Friday").isEqualTo("2026-12-28T07:00");
		assertThat(due(everyDay(), "2026-12-05T10:00", null)).as("control: whoever wants them every day").isEqualTo("2026-12-05T10:10");
	}

	@Test
	void a_daily_digest_comes_at_half_past_seven() {
		assertThat(due(paced(Pace.DAILY), "2026-12-01T07:29", null)).isEqualTo("2026-12-01T07:30");
		assertThat(due(paced(Pace.DAILY), "2026-12-01T07:30", null)).isEqualTo("2026-12-02T07:30");
		assertThat(due(paced(Pace.DAILY), "2026-12-04T10:00", null)).as("from Friday on").isEqualTo("2026-12-07T07:30");
	}

	@Test
	void a_weekly_digest_comes_on_monday_or_the_first_working_day_after() {
		assertThat(due(paced(Pace.WEEKLY), "2026-12-01T10:00", null)).isEqualTo("2026-12-07T07:30");
		assertThat(due(paced(Pace.WEEKLY), "2026-12-07T07:30", null)).isEqualTo("2026-12-14T07:30");
		assertThat(due(paced(Pace.WEEKLY), "2027-05-19T10:00", null)).as("Victoria Day").isEqualTo("2027-05-25T07:30");
	}

	@Test
	void whoever_wants_none_gets_none() {
		assertThat(timing.due(paced(Pace.NEVER), NoticeTopic.MESSAGES, TORONTO, Instant.EPOCH, null)).isEmpty();
	}

	@Test
	void the_hour_on_the_wall_stays_when_clocks_change() {
		assertThat(timing.due(Choices.USUAL, NoticeTopic.MESSAGES, TORONTO, Instant.parse("2027-03-15T02:00:00Z"), null)).as("the morning after clocks went forward").hasValue(Instant.parse("2027-03-15T11:00:00Z"));
		assertThat(timing.due(Choices.USUAL, NoticeTopic.MESSAGES, TORONTO, Instant.parse("2027-03-12T02:00:00Z"), null)).as("control: the days before").hasValue(Instant.parse("2027-03-12T12:00:00Z"));
		assertThat(due(quiet("20:00", "02:30"), "2027-03-13T22:00", null)).as("an hour that is skipped is the next one").isEqualTo("2027-03-14T03:30");
	}

	@Test
	void hours_are_the_members_own() {
		var at = Instant.parse("2026-12-01T13:00:00Z");
		assertThat(timing.due(Choices.USUAL, NoticeTopic.MESSAGES, TORONTO, at, null)).hasValue(at.plus(Duration.ofMinutes(10)));
		var vancouver = ZoneId.of("America/Vancouver");
		assertThat(timing.due(Choices.USUAL, NoticeTopic.MESSAGES, vancouver, at, null)).as("early in the morning there").hasValue(zones.parse("2026-12-01T07:00", vancouver));
	}

	private String due(Choices choices, String since, String last) {
		var due = timing.due(choices, NoticeTopic.MESSAGES, TORONTO, zones.parse(since, TORONTO), last == null ? null : zones.parse(last, TORONTO)).orElseThrow();
		return zones.local(due, TORONTO).toString();
	}

	private static Choices paced(Pace pace) {
		return Choices.USUAL.with(Map.of(NoticeTopic.MESSAGES, pace));
	}

	private static Choices everyDay() {
		return new Choices(Map.of(), LocalTime.of(20, 0), LocalTime.of(7, 0), false, false);
	}

	private static Choices quiet(String from, String until) {
		return new Choices(Map.of(), LocalTime.parse(from), LocalTime.parse(until), false, false);
	}
}
