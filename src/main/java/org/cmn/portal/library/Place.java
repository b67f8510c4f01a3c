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

	@Enumerated(EnumType.STRING)
	private PlaceKind kind;

	private String parent;

	@Column(name = "valid_from")
	private LocalDate validFrom;

	@Column(name = "valid_to")
	private LocalDate validTo;

	protected Place() {
	}

	Place(String code) {
		super(code, null, null);
	}

	@Override
	void say(WordDetails details) {
		kind = PlaceKind.valueOf(details.placeKind());
		parent = details.parent();
		validFrom = day(details.validFrom());
		validTo = day(details.validTo());
	}

	@Override
	WordDetails details() {
		return new WordDetails(parent, kind.name(), text(validFrom), text(validTo), null, List.of(), List.of());
	}

	@Override
	Term term() {
		return wider(this, parent);
	}

	static LocalDate day(String text) {
		return text == null ? null : LocalDate.parse(text);
	}

	static String text(LocalDate day) {
		return day == null ? null : day.toString();
	}
}
