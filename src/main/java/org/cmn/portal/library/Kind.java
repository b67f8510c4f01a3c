package org.cmn.portal.library;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What sort of thing it is: guideline, help line, course. */
@Entity
@Table(name = "kind")
class Kind extends VocabularyEntry {

	/** Where it stands in lists. */
	private int position;

	@Column(name = "review_months")
	private int reviewMonths;

	protected Kind() {
	}

	int position() {
		return position;
	}

	@Override
	Term term() {
		return new Term(code(), nameEn(), nameFr(), null, List.of(), reviewMonths);
	}
}
