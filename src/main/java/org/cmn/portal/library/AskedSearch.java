package org.cmn.portal.library;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The same words asked in the same language, counted; never by whom. Written by {@link AskedStore} in bulk; curators only
 * change the state.
 */
@Entity
@Table(name = "asked_search")
class AskedSearch {

	@Id
	private UUID id;

	private String words;

	private String typed;

	private String language;

	@Column(name = "first_on")
	private LocalDate firstOn;

	@Column(name = "last_on")
	private LocalDate lastOn;

	private int asked;

	@Column(name = "found_nothing")
	private int foundNothing;

	@Column(name = "fitted_badly")
	private int fittedBadly;

	private int opened;

	private int results;

	@Enumerated(EnumType.STRING)
	private AskedState state;

	protected AskedSearch() {
	}

	void become(AskedState next) {
		state = next;
	}

	AskedState state() {
		return state;
	}

	String words() {
		return words;
	}

	AskedCard card() {
		return new AskedCard(id, words, typed == null ? words : typed, language, firstOn, lastOn, asked, foundNothing, fittedBadly, opened, results, state);
	}
}
