package org.cmn.portal.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a term and its equivalents belong together; files may have words of their own for it. What is broader (the class of a
 * drug) stands in when the library has nothing of the term itself: a thesaurus says BT, for broader term (ISO 25964).
 */
public enum SynonymKind {
	ABBREVIATION, SYNONYM, BRAND_GENERIC, FRENCH_ENGLISH, FORMER_NAME, BROADER;

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<SynonymKind> of(String code) {
		return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
	}
}
