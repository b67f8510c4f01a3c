package org.cmn.portal.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What sort of thing it is: guideline, help line, course. */
@Entity
@Table(name = "kind")
class Kind extends VocabularyEntry {

	/** Where it stands in lists. */
	private int position;

	protected Kind() {
	}

	int position() {
		return position;
	}
}
