package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

/** Who stands behind a resource, by the short name that people know it by, with what it was called and whose work it took over. */
@Entity
@Table(name = "organisation")
class Organisation extends VocabularyEntry {

	@ElementCollection
	@CollectionTable(name = "organisation_name", joinColumns = @JoinColumn(name = "organisation"))
	private List<NameOnce> formerNames = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "organisation_predecessor", joinColumns = @JoinColumn(name = "organisation"))
	private List<Forerunner> predecessors = new ArrayList<>();

	protected Organisation() {
	}

	Organisation(String code) {
		super(code, null, null);
	}

	Organisation(String code, String nameEn, String nameFr) {
		super(code, nameEn, nameFr);
	}

	@Override
	void say(WordDetails details) {
		if (!details.formerNames().equals(details().formerNames())) {
			formerNames.clear();
			details.formerNames().forEach(name -> formerNames.add(new NameOnce(name)));
		}
		if (!details.predecessors().equals(details().predecessors())) {
			predecessors.clear();
			details.predecessors().forEach(other -> predecessors.add(new Forerunner(other)));
		}
	}

	@Override
	WordDetails details() {
		return new WordDetails(null, null, null, null, null, formerNames.stream().map(NameOnce::shown).toList(), predecessors.stream().map(Forerunner::shown).toList());
	}

	/** Former names are words to find it by. */
	@Override
	Term term() {
		return new Term(code(), nameEn(), nameFr(), null, formerNames.stream().map(NameOnce::shown).flatMap(name -> Stream.of(name.nameEn(), name.nameFr())).distinct().toList(), null);
	}
}
