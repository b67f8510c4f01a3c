package org.cmn.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatPolicyTest {

	@ParameterizedTest(name = "{0} seats, {1} confirmed, {2} waiting: next is {3} at place {4}, {5} move up, {6} left")
	@CsvSource(textBlock = """
			1, 0, 0, CONFIRMED, 0, 0, 1
			1, 1, 0, WAITING,   1, 0, 0
			1, 1, 2, WAITING,   3, 0, 0
			5, 4, 0, CONFIRMED, 0, 0, 1
			5, 5, 0, WAITING,   1, 0, 0
			5, 4, 1, WAITING,   2, 1, 1
			5, 2, 9, WAITING,  10, 3, 3
			5, 2, 1, WAITING,   2, 1, 3
			2, 5, 3, WAITING,   4, 0, 0
			""")
	void seats_are_given_in_order_and_never_beyond_the_last(int capacity, long confirmed, long waiting, RegistrationStatus next, long place, long moveUp, long left) {
		var seats = new SeatPolicy(capacity, confirmed, waiting);

		assertThat(seats.admit()).isEqualTo(next);
		assertThat(seats.nextPlace()).isEqualTo(place);
		assertThat(seats.moveUp()).isEqualTo(moveUp);
		assertThat(seats.seatsLeft()).isEqualTo(left);
	}

	@Test
	void whatever_the_counts_admitting_and_moving_up_never_overbook() {
		for (var capacity = 1; capacity <= 12; capacity++) {
			for (var confirmed = 0; confirmed <= capacity; confirmed++) {
				for (var waiting = 0; waiting <= 12; waiting++) {
					var seats = new SeatPolicy(capacity, confirmed, waiting);
					assertThat(confirmed + (seats.admit() == RegistrationStatus.CONFIRMED ? 1 : 0)).isLessThanOrEqualTo(capacity);
					assertThat(confirmed + seats.moveUp()).isLessThanOrEqualTo(capacity);
				}
			}
		}
	}
}
