package org.cmn.portal.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what the library is narrowed. The first four have a vocabulary. */
public enum Facet {
	ORGANISATION, TOPIC, PROFESSION, KIND, LANGUAGE,
	/** For curators; everybody else sees what is published. */
	STATUS;

	/** What readers may choose. */
	public static final List<Facet> FOR_READERS = List.of(ORGANISATION, TOPIC, PROFESSION, KIND, LANGUAGE);

	/** As in the API and in search addresses. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static List<String> codes(Facet... facets) {
		return Arrays.stream(facets).map(Facet::code).toList();
	}
}
