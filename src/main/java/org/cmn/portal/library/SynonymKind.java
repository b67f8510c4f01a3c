package org.cmn.portal.library;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How a term and its equivalents belong together; files may have words of their own for it. What is broader (the class of a
 * drug) stands in when the library has nothing of the term itself: a thesaurus says BT, for broader term (ISO 25964).
 */
public enum SynonymKind {
	ABBREVIATION, SYNONYM, BRAND_GENERIC, FRENCH_ENGLISH, FORMER_NAME, BROADER;

	/** So much of a word may be wrong for it to be a slip of the finger. */
	private static final double WRONG = 0.35;

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<SynonymKind> of(String code) {
		return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
	}

	/** The one that a word was probably meant to be; empty for a word that is no more like it than like any other. */
	static Optional<SynonymKind> near(String word) {
		return Arrays.stream(values()).min(Comparator.comparingInt(kind -> mistakes(word, kind))).filter(kind -> mistakes(word, kind) <= WRONG * word.length());
	}

	private static int mistakes(String word, SynonymKind kind) {
		return LevenshteinDistance.getDefaultInstance().apply(word.toLowerCase(Locale.ROOT), kind.code());
	}
}
