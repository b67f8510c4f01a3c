package org.cmn.portal.shelf;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A resource that a member keeps, with a note that only this member reads. */
@Entity
@Table(name = "shelf_item")
class ShelfItem {

	static final int NOTE_LIMIT = 2000;

	@Id
	private UUID id;

	@Column(name = "member_id")
	private UUID memberId;

	@Column(name = "resource_id")
	private String resourceId;

	private String note;

	@Column(name = "saved_at")
	private Instant savedAt;

	protected ShelfItem() {
	}

	ShelfItem(UUID memberId, String resourceId, Instant now) {
		this.id = UUID.randomUUID();
		this.memberId = memberId;
		this.resourceId = resourceId;
		this.savedAt = now;
	}

	void note(String text) {
		note = text;
	}

	String resourceId() {
		return resourceId;
	}

	String note() {
		return note;
	}

	Instant savedAt() {
		return savedAt;
	}
}
