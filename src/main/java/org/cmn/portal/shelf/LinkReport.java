package org.cmn.portal.shelf;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member met a link that leads nowhere. Open until a curator has seen to it; of one member and resource there is one open. */
@Entity
@Table(name = "link_report")
class LinkReport {

	static final int NOTE_LIMIT = 500;

	@Id
	private UUID id;

	@Column(name = "member_id")
	private UUID memberId;

	@Column(name = "resource_id")
	private String resourceId;

	private String note;

	@Column(name = "reported_at")
	private Instant reportedAt;

	@Column(name = "settled_at")
	private Instant settledAt;

	protected LinkReport() {
	}

	LinkReport(UUID memberId, String resourceId, Instant now) {
		this.id = UUID.randomUUID();
		this.memberId = memberId;
		this.resourceId = resourceId;
		this.reportedAt = now;
	}

	void note(String text) {
		note = text;
	}

	void settle(Instant now) {
		settledAt = now;
	}

	String note() {
		return note;
	}

	ReportCard card() {
		return new ReportCard(resourceId, note, reportedAt, settledAt);
	}
}
