package org.cmn.portal.events.api;

import java.time.Instant;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.cmn.portal.events.EventView;

/**
 * Where the one who asks stands.
 *
 * @param status    confirmed, waiting, cancelled, or none
 * @param position  1 for the next in line, 0 for who is not waiting
 * @param movedUpAt when the waiting list gave them their seat
 */
@JsonbPropertyOrder({ "status", "position", "seatsLeft", "waiting", "movedUpAt" })
public record RegistrationJson(String status, long position, long seatsLeft, long waiting, Instant movedUpAt) {

	static RegistrationJson of(EventView event) {
		var own = event.own();
		return new RegistrationJson(own.status() == null ? "none" : own.status().code(), own.place(), event.seats().seatsLeft(), event.seats().waiting(), own.movedUpAt());
	}
}
