package org.cmn.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.cmn.portal.platform.refusal.InWords;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Zones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunityEventTest {

	private static final SeatPolicy FREE = new SeatPolicy(1, 0, 0);
	private static final SeatPolicy FULL = new SeatPolicy(1, 1, 0);

	private final CommunityEvent event = Events.withSeats(1);
	private final Zones zones = new Zones();

	@Test
	void a_full_event_puts_the_next_member_on_the_waiting_list() {
		assertThat(admit(Events.WHILE_OPEN, FREE)).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(admit(Events.WHILE_OPEN, FULL)).isEqualTo(RegistrationStatus.WAITING);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-01T11:59:59.999999Z, SIGN_UP_NOT_OPEN", "2026-12-01T19:00:00Z, SIGN_UP_CLOSED", "2026-12-01T20:00:00Z, EVENT_OVER" })
	void outside_the_window_nobody_is_admitted(Instant now, EventReason reason) {
		assertThatThrownBy(() -> admit(now, FREE)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
	}

	@Test
	void the_window_opens_at_its_first_moment_and_ends_before_its_last() {
		assertThat(admit(Events.OPENS, FREE)).isEqualTo(RegistrationStatus.CONFIRMED);
		assertThat(admit(Events.STARTS.minusNanos(1000), FREE)).isEqualTo(RegistrationStatus.CONFIRMED);
	}

	@Test
	void a_refusal_names_the_hour_on_the_reader_s_own_clock() {
		assertThatThrownBy(() -> event.admit(Events.OPENS.minusSeconds(60), FREE, zones, ZoneId.of("America/Toronto")))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(((InWords) refused.arguments().get(0)).in(Locale.ENGLISH))
						.contains("November 1, 2026", "7:00", "Toronto time"));
	}

	@Test
	void a_cancelled_event_admits_nobody_until_it_is_taken_back() {
		event.become(EventStatus.CANCELLED, Events.WHILE_OPEN);
		assertThatThrownBy(() -> admit(Events.WHILE_OPEN, FREE)).hasMessage("event-is-cancelled");

		event.become(EventStatus.SCHEDULED, Events.WHILE_OPEN);
		assertThat(admit(Events.WHILE_OPEN, FREE)).isEqualTo(RegistrationStatus.CONFIRMED);
	}

	@Test
	void nobody_moves_up_once_it_has_begun_or_while_it_is_cancelled() {
		assertThat(event.movesUp(Events.STARTS.minusSeconds(1))).isTrue();
		assertThat(event.movesUp(Events.STARTS)).isFalse();
		event.become(EventStatus.CANCELLED, Events.WHILE_OPEN);
		assertThat(event.movesUp(Events.WHILE_OPEN)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "NONE, FREE, SIGN_UP", "NONE, FULL, JOIN_WAITING_LIST", "CONFIRMED, FULL, GIVE_UP_SEAT", "WAITING, FULL, LEAVE_WAITING_LIST", "CANCELLED, FREE, SIGN_UP" })
	void one_button_says_what_it_will_do(String own, String seats, Offer offer) {
		var standing = "NONE".equals(own) ? Standing.NONE : new Standing(RegistrationStatus.valueOf(own), 0, null);

		assertThat(Offer.of(event, "FREE".equals(seats) ? FREE : FULL, standing, Events.WHILE_OPEN)).isEqualTo(offer);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-01T00:00:00Z, NOT_OPEN_YET", "2026-12-01T19:30:00Z, CLOSED", "2026-12-02T00:00:00Z, OVER" })
	void where_nothing_can_be_done_it_says_why(Instant now, Offer offer) {
		assertThat(Offer.of(event, FREE, Standing.NONE, now)).isEqualTo(offer);
	}

	@Test
	void the_link_to_join_is_shown_only_to_who_has_a_seat_or_runs_the_event() {
		var confirmed = new Standing(RegistrationStatus.CONFIRMED, 0, null);
		var waiting = new Standing(RegistrationStatus.WAITING, 1, null);

		assertThat(Events.view(event, confirmed).link()).isEqualTo("https://example.org/join?a=1");
		assertThat(EventView.of(event, FULL, Standing.NONE, true, Events.WHILE_OPEN).link()).isNotNull();
		assertThat(Events.view(event, waiting).link()).isNull();
		assertThat(Events.view(event, Standing.NONE).link()).isNull();
		assertThat(Events.view(event, Standing.NONE).online()).isTrue();
	}

	private RegistrationStatus admit(Instant now, SeatPolicy seats) {
		return event.admit(now, seats, zones, Events.EDMONTON);
	}
}
