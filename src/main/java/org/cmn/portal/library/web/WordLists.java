package org.cmn.portal.library.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.BulkAction;
import org.cmn.portal.library.Facet;
import org.cmn.portal.library.Library;
import org.cmn.portal.library.Term;
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

	/** Short name first: it is what people look for. */
	public Map<String, String> getOrganisations() {
		return labelled(words().list(Facet.ORGANISATION), true, language.getLocale());
	}

	/** What can be done to many at once. */
	public Map<String, String> getBulkActions() {
		var texts = Texts.in(language.getLocale());
		var items = new LinkedHashMap<String, String>();
		Arrays.stream(BulkAction.values()).forEach(action -> items.put(texts.get("enum.BulkAction." + action.name()), action.code()));
		return items;
	}

	/** From what people read to the code, with the code before the name where people look for it. */
	static Map<String, String> labelled(List<Term> terms, boolean codeFirst, Locale locale) {
		var items = new LinkedHashMap<String, String>();
		terms.forEach(term -> {
			var name = term.name(locale);
			items.put(!codeFirst || name.equals(term.code()) ? name : term.code() + " – " + name, term.code());
		});
		return items;
	}

	public Map<String, String> getLanguages() {
		var texts = Texts.in(language.getLocale());
		var items = of(Facet.LANGUAGE);
		items.put(texts.get("library.edit.bothLanguages"), "en fr");
		return items;
	}

	/** What new resources of a file may become. */
	public Map<String, String> getNewStatuses() {
		var texts = Texts.in(language.getLocale());
		var items = new LinkedHashMap<String, String>();
		items.put(texts.get("library.import.asDrafts"), "draft");
		items.put(texts.get("library.import.asPublished"), "published");
		return items;
	}

	private Map<String, String> of(Facet facet) {
		return labelled(words().list(facet), false, language.getLocale());
	}

	private Vocabulary words() {
		if (vocabulary == null) {
			vocabulary = library.vocabulary(current.get());
		}
		return vocabulary;
	}
}
