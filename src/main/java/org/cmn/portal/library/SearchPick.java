package org.cmn.portal.library;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The resource that a curator puts on top of one search. */
@Entity
@Table(name = "search_pick")
class SearchPick {

	@Id
	private String words;

	@Column(name = "resource_id")
	private String resourceId;

	@Column(name = "picked_at")
	private Instant pickedAt;

	protected SearchPick() {
	}

	SearchPick(String words) {
		this.words = words;
	}

	void show(String resource, Instant now) {
		resourceId = resource;
		pickedAt = now;
	}

	String words() {
		return words;
	}

	String resourceId() {
		return resourceId;
	}
}
