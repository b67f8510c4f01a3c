package org.cmn.portal.library;

/**
 * What an organisation was called.
 *
 * @param from a day, {@code 2024-09-01}; null when not known
 * @param to   the last day, null when not known
 */
public record FormerName(String nameEn, String nameFr, String from, String to) {

	public String name(java.util.Locale locale) {
		return "fr".equals(locale.getLanguage()) ? nameFr : nameEn;
	}
}
