package org.cmn.portal.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a term and its equivalents belong together; files may have words of their own for it. */
public enum SynonymKind {
	ABBREVIATION, SYNONYM, BRAND_GENERIC, FRENCH_ENGLISH, FORMER_NAME;

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<SynonymKind> of(String code) {
		return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
	}
}
