package org.cmn.portal.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Zones;

/**
 * A webinar, workshop or meeting with so many seats. Scheduled by a coordinator; people sign up while its window is
 * open; changed with an expected version; cancelled, which can be taken back until it would be over. Never deleted.
 * Its row is the lock of its seats, but signing up does not change it: the version counts what the organiser changed.
 */
@Entity
@Table(name = "community_event")
class CommunityEvent {

	@Id
	private UUID id;

	private String title;

	@Column(name = "title_fr")
	private String titleFr;

	private String description;

	@Column(name = "description_fr")
	private String descriptionFr;

	private String zone;

	@Column(name = "starts_at")
	private Instant starts;

	@Column(name = "ends_at")
	private Instant ends;

	@Column(name = "opens_at")
	private Instant opens;

	@Column(name = "closes_at")
	private Instant closes;

	private String place;

	private String link;

	private int capacity;

	@Enumerated(EnumType.STRING)
	private EventStatus status = EventStatus.SCHEDULED;

	@Column(name = "changed_at")
	private Instant changedAt;

	@Version
	private long version;

	protected CommunityEvent() {
	}

	CommunityEvent(UUID id, EventDetails details, Instant now) {
		this.id = id;
		change(details, now);
	}

	final void change(EventDetails details, Instant now) {
		title = details.title();
		titleFr = details.titleFr();
		description = details.description();
		descriptionFr = details.descriptionFr();
		zone = details.zone().getId();
		starts = details.starts();
		ends = details.ends();
		opens = details.opens();
		closes = details.closes();
		place = details.place();
		link = details.link();
		capacity = details.capacity();
		changedAt = now;
	}

	void become(EventStatus wanted, Instant now) {
		if (isOver(now)) {
			throw new Refused(EventReason.EVENT_OVER);
		}
		status = wanted;
		changedAt = now;
	}

	/**
	 * Decides what becomes of someone who wants to come. Called only while this row is locked.
	 *
	 * @return confirmed or waiting
	 * @throws Refused when there is nothing to sign up for, now or any more
	 */
	RegistrationStatus admit(Instant now, SeatPolicy seats, Zones zones, ZoneId reader) {
		requireAhead(now);
		if (now.isBefore(opens)) {
			throw new Refused(EventReason.SIGN_UP_NOT_OPEN, zones.inWords(opens, reader));
		}
		if (!now.isBefore(closes)) {
			throw new Refused(EventReason.SIGN_UP_CLOSED, zones.inWords(closes, reader));
		}
		return seats.admit();
	}

	/** Neither cancelled nor over. */
	void requireAhead(Instant now) {
		if (isCancelled()) {
			throw new Refused(EventReason.EVENT_IS_CANCELLED);
		}
		if (isOver(now)) {
			throw new Refused(EventReason.EVENT_OVER);
		}
	}

	/** Once it has begun, a seat is of no use to someone who was told to wait. */
	boolean movesUp(Instant now) {
		return !isCancelled() && now.isBefore(starts);
	}

	boolean isCancelled() {
		return status == EventStatus.CANCELLED;
	}

	boolean isOver(Instant now) {
		return !now.isBefore(ends);
	}

	EventDetails details() {
		return new EventDetails(title, titleFr, description, descriptionFr, ZoneId.of(zone), starts, ends, opens, closes, place, link, capacity);
	}

	UUID id() {
		return id;
	}

	Instant starts() {
		return starts;
	}

	Instant opens() {
		return opens;
	}

	Instant closes() {
		return closes;
	}

	int capacity() {
		return capacity;
	}

	EventStatus status() {
		return status;
	}

	Instant changedAt() {
		return changedAt;
	}

	long version() {
		return version;
	}
}
