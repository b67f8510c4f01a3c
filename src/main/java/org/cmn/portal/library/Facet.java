package org.cmn.portal.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what the library is narrowed. The first five have a vocabulary that curators edit. */
public enum Facet {
	ORGANISATION, TOPIC, PROFESSION, KIND, PLACE, LANGUAGE,
	/** For curators; everybody else sees what is published. */
	STATUS;

	/** What readers may choose. */
	public static final List<Facet> FOR_READERS = List.of(ORGANISATION, TOPIC, PROFESSION, KIND, PLACE, LANGUAGE);

	/** What curators edit. */
	public static final List<Facet> WITH_WORDS = List.of(ORGANISATION, TOPIC, PROFESSION, KIND, PLACE);

	private static final List<String> LANGUAGES = List.of("en", "fr");

	/** As in the API and in search addresses. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether this can be chosen, or could until it was merged into another word. */
	boolean isKnown(String code, Vocabulary vocabulary) {
		return switch (this) {
			case LANGUAGE -> LANGUAGES.contains(code);
			case STATUS -> ResourceStatus.of(code).isPresent();
			default -> vocabulary.resolve(this, code) != null;
		};
	}

	static List<String> codes(Facet... facets) {
		return Arrays.stream(facets).map(Facet::code).toList();
	}
}
