package org.cmn.portal.library;

import java.util.Locale;

/**
 * A merge that can be taken back.
 *
 * @param code      of the merged word
 * @param into      code of the word that it means since
 * @param resources how many resources the merge changed
 */
public record WordMerge(Facet list, String code, String nameEn, String nameFr, String into, String intoEn, String intoFr, long resources) {

	public String name(Locale locale) {
		return french(locale) ? nameFr : nameEn;
	}

	public String intoName(Locale locale) {
		return french(locale) ? intoFr : intoEn;
	}

	private static boolean french(Locale locale) {
		return locale.getLanguage().equals("fr");
	}
}
