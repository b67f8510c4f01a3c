package org.cmn.portal.library;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * A word of a vocabulary: a code that never changes and a name in each language. Added, renamed, moved in its list by a
 * curator; merged into another, it stays for those who still say it; deleted only when nothing ever used it.
 */
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

	/** Where it stands in lists. */
	private int position;

	@Column(name = "merged_into")
	private String mergedInto;

	@Column(name = "changed_at", insertable = false)
	private Instant changedAt;

	@Version
	private long version;

	protected VocabularyEntry() {
	}

	VocabularyEntry(String code, String nameEn, String nameFr) {
		this.code = code;
		this.nameEn = nameEn;
		this.nameFr = nameFr;
	}

	/** @param details already checked */
	void say(String english, String french, WordDetails details, Instant now) {
		nameEn = english;
		nameFr = french;
		changedAt = now;
		say(details);
	}

	void stand(int place, Instant now) {
		position = place;
		changedAt = now;
	}

	void mergeInto(String other, Instant now) {
		mergedInto = other;
		changedAt = now;
	}

	/** What this sort of word has beside its names. */
	void say(WordDetails details) {
	}

	WordDetails details() {
		return WordDetails.NONE;
	}

	Term term() {
		return new Term(code, nameEn, nameFr);
	}

	static Term wider(VocabularyEntry entry, String parent) {
		return new Term(entry.code, entry.nameEn, entry.nameFr, parent, List.of(), null);
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

	int position() {
		return position;
	}

	/** Null while it is a word of its own. */
	String mergedInto() {
		return mergedInto;
	}

	long version() {
		return version;
	}
}
