package org.cmn.portal.library;

/**
 * Whose work an organisation took over.
 *
 * @param code   the other organisation
 * @param since  a day, null when not known
 * @param whatEn what of it, null for all
 */
public record Predecessor(String code, String since, String whatEn, String whatFr) {

	public String what(java.util.Locale locale) {
		return "fr".equals(locale.getLanguage()) ? whatFr : whatEn;
	}
}
