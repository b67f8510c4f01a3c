package org.cmn.portal.events;

/**
 * Who gets a seat: pure arithmetic over three counts, taken while the event's row is locked.
 *
 * @param capacity  seats in all, at least 1
 * @param confirmed people who have one
 * @param waiting   people in line
 */
public record SeatPolicy(int capacity, long confirmed, long waiting) {

	public static final int MOST_SEATS = 10_000;

	/** Nobody passes the line: while someone waits, the next one waits too, even beside an empty seat. */
	RegistrationStatus admit() {
		return seatsLeft() > 0 && waiting == 0 ? RegistrationStatus.CONFIRMED : RegistrationStatus.WAITING;
	}

	/** How many of those in line have a seat now. */
	long moveUp() {
		return Math.min(seatsLeft(), waiting);
	}

	public long seatsLeft() {
		return Math.max(0, capacity - confirmed);
	}

	/** The place in line that the next one gets, 0 when there is a seat. */
	public long nextPlace() {
		return admit() == RegistrationStatus.CONFIRMED ? 0 : waiting + 1;
	}
}
