package org.cmn.portal.library;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** Where something holds or is offered, within a wider place and within its time. */
@Entity
@Table(name = "place")
class Place extends VocabularyEntry {

	/** Where it stands in lists. */
	private int position;

	@Enumerated(EnumType.STRING)
	private PlaceKind kind;

	private String parent;

	@Column(name = "valid_from")
	private LocalDate validFrom;

	@Column(name = "valid_to")
	private LocalDate validTo;

	protected Place() {
	}

	@Override
	Term term() {
		return new Term(code(), nameEn(), nameFr(), parent, List.of(), null);
	}
}
