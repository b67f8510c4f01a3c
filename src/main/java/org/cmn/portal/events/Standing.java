package org.cmn.portal.events;

import java.time.Instant;

/**
 * One person's place at one event.
 *
 * @param status    null for who never signed up
 * @param place     1 for the next in line, 0 for who is not waiting
 * @param movedUpAt when the waiting list gave them their seat, null for who got it at once
 */
public record Standing(RegistrationStatus status, long place, Instant movedUpAt) {

	public static final Standing NONE = new Standing(null, 0, null);

	public boolean isConfirmed() {
		return status == RegistrationStatus.CONFIRMED;
	}

	public boolean isWaiting() {
		return status == RegistrationStatus.WAITING;
	}
}
