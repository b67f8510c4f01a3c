package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.Vocabularies;
import org.cmn.portal.library.Word;
import org.cmn.portal.library.WordInput;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;

/** One vocabulary: its words in order, with how many resources have each. */
@Named
@ViewScoped
public class WordList implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Vocabularies vocabularies;

	private String list;
	private transient List<Word> words;

	/** Runs before the page is shown: who is no curator finds no such page. */
	public void load() {
		current.get().requireAny(Role.CURATOR);
		words = vocabularies.list(current.get(), getFacet());
	}

	/** One place up, where it is not the first. */
	public void moveUp(String code) {
		var word = vocabularies.word(current.get(), getFacet(), code);
		vocabularies.change(current.get(), getFacet(), code, word.version(), new WordInput(word.nameEn(), word.nameFr(), word.position() - 1, word.details()));
		load();
	}

	/** An address that names no list means the topics. */
	public Facet getFacet() {
		return Facet.WITH_WORDS.stream().filter(facet -> facet.code().equals(list)).findFirst().orElse(Facet.TOPIC);
	}

	public List<Facet> getFacets() {
		return Facet.WITH_WORDS;
	}

	/** Organisations stand by their short names. */
	public boolean isOrdered() {
		return getFacet() != Facet.ORGANISATION;
	}

	public List<Word> getWords() {
		if (words == null) {
			load();
		}
		return words;
	}

	public String getList() {
		return getFacet().code();
	}

	public void setList(String list) {
		this.list = list;
	}
}
