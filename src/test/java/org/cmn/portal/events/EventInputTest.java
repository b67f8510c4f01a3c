package org.cmn.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Reason;
import org.cmn.portal.platform.time.Zones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventInputTest {

	private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

	private final Zones zones = new Zones();
	private final Checks checks = new Checks();

	@Test
	void an_hour_typed_for_alberta_in_december_is_at_minus_six() {
		var details = Events.input("2026-12-01T13:00", "2026-12-01T14:00").read(zones, NOW, checks);

		checks.done();
		assertThat(details.starts()).isEqualTo(Instant.parse("2026-12-01T19:00:00Z"));
		assertThat(details.ends()).isEqualTo(Instant.parse("2026-12-01T20:00:00Z"));
	}

	@Test
	void a_program_may_send_an_offset_of_its_own() {
		assertThat(Events.input("2026-12-01T15:00-04:00", "2026-12-01T20:00Z").read(zones, NOW, checks).starts()).isEqualTo(Instant.parse("2026-12-01T19:00:00Z"));
		checks.done();
	}

	@Test
	void without_a_window_sign_up_opens_at_once_and_closes_at_the_start() {
		var details = Events.input("2026-12-01T13:00", "2026-12-01T14:00").read(zones, NOW, checks);

		assertThat(details.opens()).isEqualTo(NOW);
		assertThat(details.closes()).isEqualTo(details.starts());
	}

	@Test
	void titles_and_places_are_one_line_and_texts_keep_theirs() {
		var details = new EventInput("A\r\nBEGIN:VEVENT", null, "one\r\n\r\ntwo", null, "America/Edmonton", "2026-12-01T13:00", "2026-12-01T14:00", null, null,
				"Hinton\nroom 2", null, "5").read(zones, NOW, checks);

		assertThat(details.title()).isEqualTo("A BEGIN:VEVENT");
		assertThat(details.place()).isEqualTo("Hinton room 2");
		assertThat(details.description()).isEqualTo("one\n\ntwo");
	}

	@Test
	void an_empty_form_is_refused_field_by_field() {
		new EventInput(null, null, null, null, null, null, null, null, null, null, null, null).read(zones, NOW, checks);

		assertThat(reasons()).isEqualTo(Map.of("title", "required", "description", "required", "zone", "required", "starts", "required", "ends", "required",
				"place", "place-or-link-needed", "capacity", "required"));
	}

	@ParameterizedTest(name = "{0} = {1}: {2}")
	@CsvSource(textBlock = """
			zone,     America/Hinton,          not-a-zone
			zone,     MST,                     not-a-zone
			starts,   2026-02-30T10:00,        not-a-time
			starts,   tomorrow,                not-a-time
			ends,     2026-12-01T13:00,        ends-before-it-starts
			ends,     2026-12-01T12:00,        ends-before-it-starts
			opens,    2026-12-01T13:30,        closes-before-it-opens
			closes,   2026-12-01T14:30,        closes-after-the-end
			link,     javascript:alert(1),     not-a-link
			link,     ftp://example.org/x,     not-a-link
			capacity, 0,                       capacity-out-of-range
			capacity, -1,                      capacity-out-of-range
			capacity, 10001,                   capacity-out-of-range
			capacity, 99999999999,             not-a-number
			capacity, five,                    not-a-number
			capacity, 2.5,                     not-a-number
			""")
	void each_wrong_value_is_refused_with_its_reason(String field, String value, String reason) {
		input(field, value).read(zones, NOW, checks);

		assertThat(reasons().values()).containsExactly(reason);
	}

	@Test
	void a_start_in_the_past_is_no_fault_of_a_window_that_nobody_gave() {
		Events.input("2026-11-01T13:00", "2026-11-01T14:00").read(zones, NOW, checks);
		assertThat(checks.refusals()).isEmpty();

		input("opens", "2026-12-01T13:30").read(zones, NOW, checks);
		assertThat(reasons()).as("control: a window that was given").isEqualTo(Map.of("opens", "closes-before-it-opens"));
	}

	@Test
	void a_start_moved_before_the_day_on_which_sign_up_opens_is_refused_there() {
		Events.input("2026-12-01T13:00", "2026-12-01T14:00").read(zones, NOW, Instant.parse("2026-12-10T12:00:00Z"), checks);

		assertThat(reasons()).isEqualTo(Map.of("opens", "closes-before-it-opens"));
	}

	@Test
	void an_hour_that_the_clocks_jump_over_is_refused_at_its_field() {
		new EventInput("T", null, "D", null, "America/Toronto", "2027-03-14T02:30", "2027-03-14T04:00", null, null, "Hinton", null, "5").read(zones, NOW, checks);

		assertThat(reasons()).isEqualTo(Map.of("starts", "hour-skipped"));
	}

	@Test
	void texts_over_the_limit_are_refused_with_both_lengths() {
		input("title", "x".repeat(201)).read(zones, NOW, checks);

		assertThat(checks.refusals()).singleElement().satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(200, 201));
	}

	private Map<String, String> reasons() {
		return checks.refusals().stream().collect(Collectors.toMap(FieldRefusal::field, refusal -> code(refusal.reason())));
	}

	private static String code(Reason reason) {
		return reason.code();
	}

	private static EventInput input(String field, String value) {
		return new EventInput(or(field, value, "title", "T"), null, "D", null, or(field, value, "zone", "America/Edmonton"),
				or(field, value, "starts", "2026-12-01T13:00"), or(field, value, "ends", "2026-12-01T14:00"), or(field, value, "opens", null),
				or(field, value, "closes", null), "Hinton", or(field, value, "link", null), or(field, value, "capacity", "5"));
	}

	private static String or(String field, String value, String name, String usual) {
		return field.equals(name) ? value : usual;
	}
}
