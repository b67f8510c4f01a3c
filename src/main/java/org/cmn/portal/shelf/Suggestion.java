package org.cmn.portal.shelf;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a member misses in the library: an address, or only what was looked for. Open until a curator has dealt with it. */
@Entity
@Table(name = "suggestion")
class Suggestion {

	@Id
	private UUID id;

	@Column(name = "member_id")
	private UUID memberId;

	private String url;

	private String why;

	private String words;

	@Column(name = "made_at")
	private Instant madeAt;

	@Column(name = "settled_at")
	private Instant settledAt;

	protected Suggestion() {
	}

	Suggestion(UUID memberId, SuggestionInput input, Instant now) {
		this.id = UUID.randomUUID();
		this.memberId = memberId;
		this.url = input.url();
		this.why = input.why();
		this.words = input.words();
		this.madeAt = now;
	}

	void settle(Instant now) {
		settledAt = now;
	}

	void reopen() {
		settledAt = null;
	}

	UUID memberId() {
		return memberId;
	}

	SuggestionCard card() {
		return new SuggestionCard(id, url, why, words, madeAt, settledAt);
	}
}
