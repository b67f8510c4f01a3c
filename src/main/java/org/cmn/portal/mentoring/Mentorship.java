package org.cmn.portal.mentoring;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One mentor and one mentee, from the day a coordinator pairs them to the day the pair is ended. Ending can be taken
 * back as long as the two were not paired anew. Never deleted.
 */
@Entity
@Table(name = "mentorship")
class Mentorship {

	@Id
	private UUID id;

	@Column(name = "mentor_id")
	private UUID mentorId;

	@Column(name = "mentee_id")
	private UUID menteeId;

	@Column(name = "began_at")
	private Instant beganAt;

	@Column(name = "ended_at")
	private Instant endedAt;

	@Version
	private long version;

	protected Mentorship() {
	}

	Mentorship(UUID id, UUID mentorId, UUID menteeId, Instant beganAt) {
		this.id = id;
		this.mentorId = mentorId;
		this.menteeId = menteeId;
		this.beganAt = beganAt;
	}

	/** @return false when it had ended before: nothing is told twice */
	boolean end(Instant at) {
		if (endedAt != null) {
			return false;
		}
		endedAt = at;
		return true;
	}

	/** @return false when it is open */
	boolean resume() {
		if (endedAt == null) {
			return false;
		}
		endedAt = null;
		return true;
	}

	UUID id() {
		return id;
	}

	UUID mentorId() {
		return mentorId;
	}

	UUID menteeId() {
		return menteeId;
	}

	Instant beganAt() {
		return beganAt;
	}

	Instant endedAt() {
		return endedAt;
	}
}
