package org.cmn.portal.library;

import java.util.List;
import java.util.Locale;

/**
 * A word of a vocabulary as lists and labels show it.
 *
 * @param parent       the code of the wider word, null when there is none
 * @param also         other names by which people look for it, e.g. former ones
 * @param reviewMonths of a kind: how long a review is good for; null for other words
 */
public record Term(String code, String nameEn, String nameFr, String parent, List<String> also, Integer reviewMonths) {

	public Term(String code, String nameEn, String nameFr) {
		this(code, nameEn, nameFr, null, List.of(), null);
	}

	public String name(Locale locale) {
		return "fr".equals(locale.getLanguage()) ? nameFr : nameEn;
	}
}
