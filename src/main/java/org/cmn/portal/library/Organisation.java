package org.cmn.portal.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Who stands behind a resource, by the short name that people know it by. */
@Entity
@Table(name = "organisation")
class Organisation extends VocabularyEntry {

	protected Organisation() {
	}

	Organisation(String code, String nameEn, String nameFr) {
		super(code, nameEn, nameFr);
	}
}
