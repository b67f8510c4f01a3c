package org.cmn.portal.library.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.FormerName;
import org.cmn.portal.library.Predecessor;
import org.cmn.portal.library.ResourceCard;
import org.cmn.portal.library.Vocabularies;
import org.cmn.portal.library.Word;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.faces.Language;

/** The page of an organisation: what it was called, whose work it took over and who took over its own, what it offers. */
@Named
@ViewScoped
public class OrganisationPage implements Serializable {

	private static final long serialVersionUID = 1L;

	@Inject
	private transient CurrentActor current;

	@Inject
	private transient Vocabularies vocabularies;

	@Inject
	private transient Language language;

	@Inject
	private transient Days days;

	private String code;
	private transient Word word;
	private transient List<Word> all;
	private transient List<ResourceCard> resources;

	/** A line of its story: the other organisation, since when, and what of it; since and what may be null. */
	public record Step(Word other, String since, String what) {
	}

	/** A former name and its time in words, null when no day is known. */
	public record Once(String name, String from, String to) {
	}

	/** Runs before the page is shown. A name that was merged into another leads to that one. */
	public void load() {
		word = vocabularies.word(current.get(), Facet.ORGANISATION, code);
		all = vocabularies.list(current.get(), Facet.ORGANISATION);
		resources = vocabularies.ofOrganisation(current.get(), word.code());
	}

	public Word getWord() {
		if (word == null) {
			load();
		}
		return word;
	}

	public String getName() {
		return getWord().name(locale());
	}

	public List<Once> getFormerNames() {
		return getWord().details().formerNames().stream().map((FormerName name) -> new Once(name.name(locale()), days.inWords(name.from()), days.inWords(name.to()))).toList();
	}

	public List<Step> getPredecessors() {
		return getWord().details().predecessors().stream().flatMap(other -> step(other.code(), other)).toList();
	}

	public List<Step> getSuccessors() {
		return all().stream().flatMap(later -> later.details().predecessors().stream().filter(one -> one.code().equals(getWord().code())).flatMap(one -> step(later.code(), one))).toList();
	}

	private Stream<Step> step(String other, Predecessor succession) {
		return all().stream().filter(one -> one.code().equals(other)).map(one -> new Step(one, days.inWords(succession.since()), succession.what(locale())));
	}

	private List<Word> all() {
		getWord();
		return all;
	}

	public List<ResourceCard> getResources() {
		getWord();
		return resources;
	}

	public boolean isCurator() {
		return current.get().is(Role.CURATOR);
	}

	private Locale locale() {
		return language.getLocale();
	}

	public String getCode() {
		return code;
	}

	public void setCode(String code) {
		this.code = code;
	}
}
