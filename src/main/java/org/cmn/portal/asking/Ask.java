package org.cmn.portal.asking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A question beside the message that says it. Never deleted while its message is there. */
@Entity
@Table(name = "ask")
class Ask {

	@Id
	private UUID id;

	@Column(name = "conversation_id")
	private UUID conversation;

	private long seq;

	@Column(name = "asker_id")
	private UUID asker;

	@Column(name = "mentor_id")
	private UUID mentor;

	@Enumerated(EnumType.STRING)
	@Column(name = "how_soon")
	private HowSoon howSoon;

	@Column(name = "asked_at")
	private Instant askedAt;

	@Column(name = "closed_at")
	private Instant closedAt;

	private Integer minutes;

	@Enumerated(EnumType.STRING)
	private Helped helped;

	@Version
	private long version;

	protected Ask() {
	}

	UUID id() {
		return id;
	}

	UUID conversation() {
		return conversation;
	}

	long seq() {
		return seq;
	}

	UUID asker() {
		return asker;
	}

	UUID mentor() {
		return mentor;
	}

	HowSoon howSoon() {
		return howSoon;
	}

	Instant askedAt() {
		return askedAt;
	}

	Instant closedAt() {
		return closedAt;
	}

	/** What was said when it was closed; nothing while it is not. */
	Optional<Outcome> outcome() {
		return closedAt == null ? Optional.empty() : Optional.of(new Outcome(minutes, helped));
	}

	/** Closing it again corrects what was said of it; the moment stays the first. @return false when nothing changed */
	boolean close(int spent, Helped answer, Instant now) {
		if (closedAt != null && minutes != null && minutes == spent && helped == answer) {
			return false;
		}
		closedAt = closedAt == null ? now : closedAt;
		minutes = spent;
		helped = answer;
		return true;
	}

	/** @return false when it was open */
	boolean reopen() {
		boolean wasClosed = closedAt != null;
		closedAt = null;
		minutes = null;
		helped = null;
		return wasClosed;
	}
}
