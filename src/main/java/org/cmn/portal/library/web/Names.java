package org.cmn.portal.library.web;

import java.util.List;
import java.util.Locale;

import org.cmn.portal.library.Facet;
import org.cmn.portal.library.Vocabulary;
import org.cmn.portal.platform.faces.Texts;

/** The names of codes in the reader's language. */
public record Names(Vocabulary vocabulary, Locale locale) {

	private static final String NO_SHORT_NAME = "Other";

	/** Null for nothing. */
	public String of(Facet facet, String code) {
		return code == null ? null : vocabulary.name(facet, code, locale);
	}

	/** The short name that people know an organisation by; the code of all those that have none is a word of its language. */
	public String shortName(String organisation) {
		return NO_SHORT_NAME.equals(organisation) ? Texts.in(locale).get("library.card.otherOrganisation") : organisation;
	}

	public List<String> all(Facet facet, List<String> codes) {
		return codes.stream().map(code -> of(facet, code)).toList();
	}
}
