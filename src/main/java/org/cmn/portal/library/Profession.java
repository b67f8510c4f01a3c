package org.cmn.portal.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Whom it is for. */
@Entity
@Table(name = "profession")
class Profession extends VocabularyEntry {

	protected Profession() {
	}

	Profession(String code) {
		super(code, null, null);
	}
}
