package org.cmn.portal.library;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** A word of a vocabulary: a code that never changes and a name in each language. */
@MappedSuperclass
abstract class VocabularyEntry {

	static final int CODE_LIMIT = 40;
	static final int NAME_LIMIT = 200;

	@Id
	private String code;

	@Column(name = "name_en")
	private String nameEn;

	@Column(name = "name_fr")
	private String nameFr;

	protected VocabularyEntry() {
	}

	VocabularyEntry(String code, String nameEn, String nameFr) {
		this.code = code;
		this.nameEn = nameEn;
		this.nameFr = nameFr;
	}

	String code() {
		return code;
	}

	String nameEn() {
		return nameEn;
	}

	String nameFr() {
		return nameFr;
	}

	Term term() {
		return new Term(code, nameEn, nameFr);
	}
}
