package org.cmn.portal.library;

import java.util.Locale;

/**
 * A word of a vocabulary as curators edit it.
 *
 * @param list     which vocabulary
 * @param position from 1, in the order of the list
 * @param version  to save over
 * @param uses     how many resources have it: for curators all, for others the published ones
 */
public record Word(Facet list, String code, String nameEn, String nameFr, int position, WordDetails details, long version, long uses) {

	public String name(Locale locale) {
		return "fr".equals(locale.getLanguage()) ? nameFr : nameEn;
	}
}
