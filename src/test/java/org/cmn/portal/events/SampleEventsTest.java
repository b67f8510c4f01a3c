package org.cmn.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.time.Zones;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleEventsTest {

	private final Zones zones = new Zones();

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-22", "2026-12-06", "2026-12-31", "2027-03-14", "2027-07-01" })
	void the_winter_event_is_to_come_and_at_minus_six_on_whatever_day_the_portal_first_starts(String today) {
		var sample = new SampleEvents.Sample("T", null, "D", null, "America/Edmonton", 0, true, "18:30", 90, null, "https://example.org/join", 5);
		var checks = new Checks();
		var now = Instant.parse(today + "T06:00:00Z");

		var details = SampleEvents.input(sample, LocalDate.parse(today)).read(zones, now, checks);

		checks.done();
		assertThat(details.starts()).isAfter(now);
		assertThat(zones.offset(details.starts(), details.zone())).isEqualTo(ZoneOffset.ofHours(-6));
		assertThat(zones.local(details.starts(), details.zone()).toLocalDate().getMonthValue()).isIn(12, 1);
	}
}
