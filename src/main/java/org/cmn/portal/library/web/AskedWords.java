package org.cmn.portal.library.web;

import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cmn.portal.library.AskedCard;
import org.cmn.portal.platform.faces.Language;
import org.cmn.portal.platform.faces.Texts;

/** In which language and when something was searched in vain, in the reader's words. */
@Named
@RequestScoped
public class AskedWords {

	@Inject
	private Language language;

	@Inject
	private Days days;

	public String language(AskedCard card) {
		return Locale.of(card.language()).getDisplayLanguage(language.getLocale());
	}

	/** One day, or the first and the last. */
	public String days(AskedCard card) {
		var first = days.inWords(card.firstOn());
		var last = days.inWords(card.lastOn());
		return first.equals(last) ? last : Texts.in(language.getLocale()).get("library.unanswered.days", first, last);
	}
}
