package org.cmn.portal.library;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A line of those whose work an organisation took over. */
@Embeddable
class Forerunner {

	private String predecessor;

	private LocalDate since;

	@Column(name = "what_en")
	private String whatEn;

	@Column(name = "what_fr")
	private String whatFr;

	protected Forerunner() {
	}

	Forerunner(Predecessor other) {
		predecessor = other.code();
		since = Place.day(other.since());
		whatEn = other.whatEn();
		whatFr = other.whatFr();
	}

	Predecessor shown() {
		return new Predecessor(predecessor, Place.text(since), whatEn, whatFr);
	}
}
