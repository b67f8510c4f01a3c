package org.cmn.portal.shelf;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whether a resource helped a member, and why; changed as often as the member likes. */
@Entity
@Table(name = "resource_opinion")
class Opinion {

	static final int REASON_LIMIT = 500;

	@Id
	private UUID id;

	@Column(name = "member_id")
	private UUID memberId;

	@Column(name = "resource_id")
	private String resourceId;

	private boolean helpful;

	private String reason;

	@Column(name = "given_at")
	private Instant givenAt;

	protected Opinion() {
	}

	Opinion(UUID memberId, String resourceId) {
		this.id = UUID.randomUUID();
		this.memberId = memberId;
		this.resourceId = resourceId;
	}

	void say(boolean yes, String why, Instant now) {
		helpful = yes;
		reason = why;
		givenAt = now;
	}

	OpinionCard card() {
		return new OpinionCard(resourceId, helpful, reason, givenAt);
	}
}
