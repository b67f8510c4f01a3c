package org.cmn.portal.events;

import java.time.Instant;

/** The one thing that a person can do at an event now, or why there is none. */
public enum Offer {
	SIGN_UP, JOIN_WAITING_LIST, GIVE_UP_SEAT, LEAVE_WAITING_LIST, NOT_OPEN_YET, CLOSED, OVER, CANCELLED;

	static Offer of(CommunityEvent event, SeatPolicy seats, Standing own, Instant now) {
		if (event.isCancelled()) {
			return CANCELLED;
		}
		if (event.isOver(now)) {
			return OVER;
		}
		if (own.isConfirmed()) {
			return GIVE_UP_SEAT;
		}
		if (own.isWaiting()) {
			return LEAVE_WAITING_LIST;
		}
		if (now.isBefore(event.opens())) {
			return NOT_OPEN_YET;
		}
		if (!now.isBefore(event.closes())) {
			return CLOSED;
		}
		return seats.admit() == RegistrationStatus.CONFIRMED ? SIGN_UP : JOIN_WAITING_LIST;
	}
}
