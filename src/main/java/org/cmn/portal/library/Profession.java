package org.cmn.portal.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Whom it is for. */
@Entity
@Table(name = "profession")
class Profession extends VocabularyEntry {

	/** Where it stands in lists. */
	private int position;

	protected Profession() {
	}

	int position() {
		return position;
	}
}
