package org.cmn.portal.search;

import java.util.Locale;

/** A language whose words the index understands: each has its own stems and its own fields. */
public enum Language {
	EN, FR;

	/** French for any French locale, English for everything else. */
	public static Language of(Locale locale) {
		return "fr".equals(locale.getLanguage()) ? FR : EN;
	}

	public Locale locale() {
		return this == FR ? Locale.CANADA_FRENCH : Locale.ENGLISH;
	}

	/** The other of the two. */
	public Language other() {
		return this == FR ? EN : FR;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
