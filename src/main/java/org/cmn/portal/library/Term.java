package org.cmn.portal.library;

import java.util.Locale;

/** A word of a vocabulary as lists and labels show it. */
public record Term(String code, String nameEn, String nameFr) {

	public String name(Locale locale) {
		return "fr".equals(locale.getLanguage()) ? nameFr : nameEn;
	}
}
