package org.cmn.portal.shelf;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cmn.portal.library.SearchAddress;

/** A search that a member wants to hear of again when something new fits. */
@Entity
@Table(name = "saved_search")
class SavedSearch {

	static final int NAME_LIMIT = 200;
	static final int ADDRESS_LIMIT = 2000;
	static final int MOST = 20;

	@Id
	private UUID id;

	@Column(name = "member_id")
	private UUID memberId;

	private String name;

	private String address;

	@Column(name = "saved_at")
	private Instant savedAt;

	@Column(name = "looked_at")
	private Instant lookedAt;

	protected SavedSearch() {
	}

	SavedSearch(UUID memberId, String name, String address, Instant now) {
		this.id = UUID.randomUUID();
		this.memberId = memberId;
		this.name = name;
		this.address = address;
		this.savedAt = now;
		this.lookedAt = now;
	}

	void look(Instant now) {
		lookedAt = now;
	}

	UUID id() {
		return id;
	}

	UUID memberId() {
		return memberId;
	}

	Instant lookedAt() {
		return lookedAt;
	}

	/** Those of earlier days are stored with an end to which a page would be added. */
	String address() {
		return SearchAddress.ended(address);
	}

	SearchCard card(int fresh) {
		return new SearchCard(id, name, address(), savedAt, lookedAt, fresh);
	}
}
