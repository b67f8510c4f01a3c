package org.cmn.portal.library.web;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.PlaceKind;
import org.cmn.portal.library.Vocabulary;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;

/** The words a curator chooses from, by label, in the language of the page. */
@Named
@RequestScoped
public class WordLists {

	@Inject
	private CurrentActor current;

	@Inject
	private Library library;

	@Inject
	private Language language;

	private Vocabulary vocabulary;

	public Map<String, String> getKinds() {
		return of(Facet.KIND);
	}

	public Map<String, String> getTopics() {
		return of(Facet.TOPIC);
	}

	public Map<String, String> getProfessions() {
		return of(Facet.PROFESSION);
	}

	public Map<String, String> getPlaces() {
		return of(Facet.PLACE);
	}

	/** Of one vocabulary. */
	public Map<String, String> words(Facet facet) {
		return of(facet);
	}

	/** What a word can be merged into: the others of its list, with their codes, since two may be called the same. */
	public Map<String, String> mergeable(Facet facet, String code) {
		var items = new LinkedHashMap<String, String>();
		words().list(facet).stream().filter(term -> !term.code().equals(code)).forEach(term -> items.put(term.name(language.getLocale()) + " – " + term.code(), term.code()));
		return items;
	}

	public Map<String, String> getPlaceKinds() {
		var items = new LinkedHashMap<String, String>();
		for (var kind : PlaceKind.values()) {
			items.put(Texts.in(language.getLocale()).get("enum.PlaceKind." + kind.name()), kind.name());
		}
		return items;
	}

	/** Short name first: it is what people look for. */
	public Map<String, String> getOrganisations() {
		var items = new LinkedHashMap<String, String>();
		words().list(Facet.ORGANISATION).forEach(term -> {
			var name = term.name(language.getLocale());
			items.put(name.equals(term.code()) ? name : term.code() + " – " + name, term.code());
		});
		return items;
	}

	public Map<String, String> getLanguages() {
		var texts = Texts.in(language.getLocale());
		var items = of(Facet.LANGUAGE);
		items.put(texts.get("library.edit.bothLanguages"), "en fr");
		return items;
	}

	private Map<String, String> of(Facet facet) {
		var items = new LinkedHashMap<String, String>();
		words().list(facet).forEach(term -> items.put(term.name(language.getLocale()), term.code()));
		return items;
	}

	private Vocabulary words() {
		if (vocabulary == null) {
			vocabulary = library.vocabulary(current.get());
		}
		return vocabulary;
	}
}
