package org.cmn.portal.events;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One person at one event. Made confirmed or waiting; a waiting one may be moved up, once; given up at any time; who
 * signs up again goes to the end of the line. Changes only while the event's row is locked, so it needs no version.
 */
@Entity
@Table(name = "registration")
class Registration {

	@Id
	private UUID id;

	@Column(name = "event_id")
	private UUID eventId;

	@Column(name = "member_id")
	private UUID memberId;

	@Enumerated(EnumType.STRING)
	private RegistrationStatus status = RegistrationStatus.CANCELLED;

	private long number;

	private Integer seat;

	@Column(name = "signed_up_at")
	private Instant signedUpAt;

	@Column(name = "moved_up_at")
	private Instant movedUpAt;

	protected Registration() {
	}

	Registration(UUID eventId, UUID memberId) {
		this.id = UUID.randomUUID();
		this.eventId = eventId;
		this.memberId = memberId;
	}

	/** @param freeSeat the seat if confirmed, else null */
	void signUp(RegistrationStatus as, long nextNumber, Integer freeSeat, Instant now) {
		status = as;
		number = nextNumber;
		seat = freeSeat;
		signedUpAt = now;
		movedUpAt = null;
	}

	void moveUp(int freeSeat, Instant now) {
		status = RegistrationStatus.CONFIRMED;
		seat = freeSeat;
		movedUpAt = now;
	}

	void giveUp() {
		status = RegistrationStatus.CANCELLED;
		seat = null;
		movedUpAt = null;
	}

	boolean isActive() {
		return status != RegistrationStatus.CANCELLED;
	}

	boolean isConfirmed() {
		return status == RegistrationStatus.CONFIRMED;
	}

	UUID eventId() {
		return eventId;
	}

	UUID memberId() {
		return memberId;
	}

	RegistrationStatus status() {
		return status;
	}

	long number() {
		return number;
	}

	Instant movedUpAt() {
		return movedUpAt;
	}
}
