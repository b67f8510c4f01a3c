package org.cmn.portal.library;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cmn.portal.search.Synonym;

/** What people say and what they mean, as a curator writes it down. */
@Entity
@Table(name = "synonym")
class SynonymEntry {

	static final int TERM_LIMIT = 200;
	static final int EQUIVALENTS_LIMIT = 2000;
	static final int KIND_LIMIT = 40;
	static final int NOTE_LIMIT = 500;

	@Id
	private String term;

	private String equivalents;

	private String kind;

	@Column(name = "capitals_only")
	private boolean capitalsOnly;

	private String note;

	@Column(name = "changed_at")
	private Instant changedAt;

	protected SynonymEntry() {
	}

	SynonymEntry(String term) {
		this.term = term;
	}

	/** Answers whether anything differs from before. */
	boolean say(List<String> others, String sort, boolean onlyInCapitals, String remark, Instant now) {
		var joined = String.join(";", others);
		if (joined.equals(equivalents) && sort.equals(kind) && onlyInCapitals == capitalsOnly && java.util.Objects.equals(remark, note)) {
			return false;
		}
		equivalents = joined;
		kind = sort;
		capitalsOnly = onlyInCapitals;
		note = remark;
		changedAt = now;
		return true;
	}

	String term() {
		return term;
	}

	Synonym forSearch() {
		return new Synonym(term, ResourceContent.split(equivalents, ";"), capitalsOnly);
	}
}
