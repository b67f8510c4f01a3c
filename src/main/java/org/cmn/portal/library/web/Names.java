package org.cmn.portal.library.web;

import java.util.List;
import java.util.Locale;

import org.cmn.portal.library.Facet;
import org.cmn.portal.library.Vocabulary;

/** The names of codes in the reader's language. */
public record Names(Vocabulary vocabulary, Locale locale) {

	/** Null for nothing. */
	public String of(Facet facet, String code) {
		return code == null ? null : vocabulary.name(facet, code, locale);
	}

	public List<String> all(Facet facet, List<String> codes) {
		return codes.stream().map(code -> of(facet, code)).toList();
	}
}
