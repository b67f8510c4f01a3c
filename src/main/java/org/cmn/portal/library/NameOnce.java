package org.cmn.portal.library;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A line of an organisation's former names. */
@Embeddable
class NameOnce {

	@Column(name = "name_en")
	private String nameEn;

	@Column(name = "name_fr")
	private String nameFr;

	@Column(name = "valid_from")
	private LocalDate validFrom;

	@Column(name = "valid_to")
	private LocalDate validTo;

	protected NameOnce() {
	}

	NameOnce(FormerName name) {
		nameEn = name.nameEn();
		nameFr = name.nameFr();
		validFrom = Place.day(name.from());
		validTo = Place.day(name.to());
	}

	FormerName shown() {
		return new FormerName(nameEn, nameFr, Place.text(validFrom), Place.text(validTo));
	}
}
