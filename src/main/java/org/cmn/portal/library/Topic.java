package org.cmn.portal.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What it is about. */
@Entity
@Table(name = "topic")
class Topic extends VocabularyEntry {

	/** Where it stands in lists. */
	private int position;

	protected Topic() {
	}

	int position() {
		return position;
	}
}
