package org.cmn.portal.library;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What sort of thing it is: guideline, help line, course. */
@Entity
@Table(name = "kind")
class Kind extends VocabularyEntry {

	@Column(name = "review_months")
	private int reviewMonths;

	protected Kind() {
	}

	Kind(String code) {
		super(code, null, null);
	}

	@Override
	void say(WordDetails details) {
		reviewMonths = Integer.parseInt(details.reviewMonths());
	}

	@Override
	WordDetails details() {
		return new WordDetails(null, null, null, null, Integer.toString(reviewMonths), List.of(), List.of());
	}

	@Override
	Term term() {
		return new Term(code(), nameEn(), nameFr(), null, List.of(), reviewMonths);
	}
}
