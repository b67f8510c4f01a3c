package org.cmn.portal.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.cmn.portal.search.Synonym;

/** What people say and what they mean, as a curator writes it down: one sense of a term, which may have others. */
@Entity
@Table(name = "synonym")
class SynonymEntry {

	@Id
	private UUID id;

	private String term;

	private String equivalents;

	private String kind;

	@Column(name = "capitals_only")
	private boolean capitalsOnly;

	private String note;

	@Column(name = "changed_at")
	private Instant changedAt;

	@Version
	private long version;

	protected SynonymEntry() {
	}

	SynonymEntry(SynonymInput input, Instant now) {
		id = UUID.randomUUID();
		say(input, now);
	}

	/** Answers whether anything differs from before. */
	boolean say(SynonymInput input, Instant now) {
		if (input.equals(input())) {
			return false;
		}
		term = input.term();
		equivalents = input.joined();
		kind = input.kind();
		capitalsOnly = input.capitalsOnly();
		note = input.note();
		changedAt = now;
		return true;
	}

	SynonymInput input() {
		return new SynonymInput(term, equivalents == null ? List.of() : SynonymInput.split(equivalents), kind, capitalsOnly, note);
	}

	UUID id() {
		return id;
	}

	String term() {
		return term;
	}

	String equivalents() {
		return equivalents;
	}

	long version() {
		return version;
	}

	SynonymCard card() {
		return new SynonymCard(id, version, input(), changedAt);
	}

	Synonym forSearch() {
		return new Synonym(term, SynonymInput.split(equivalents), capitalsOnly, SynonymKind.BROADER.code().equals(kind));
	}
}
