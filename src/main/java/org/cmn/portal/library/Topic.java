package org.cmn.portal.library;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What it is about, perhaps within a wider topic. */
@Entity
@Table(name = "topic")
class Topic extends VocabularyEntry {

	private String parent;

	protected Topic() {
	}

	Topic(String code) {
		super(code, null, null);
	}

	@Override
	void say(WordDetails details) {
		parent = details.parent();
	}

	@Override
	WordDetails details() {
		return new WordDetails(parent, null, null, null, null, List.of(), List.of());
	}

	@Override
	Term term() {
		return wider(this, parent);
	}
}
