package org.cmn.portal.library;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Topics by what people call their folders: the name in either language or the code, accents and case aside. */
final class LinkTopics {

	private final Map<String, String> codes = new HashMap<>();

	LinkTopics(Vocabulary vocabulary) {
		for (var topic : vocabulary.list(Facet.TOPIC)) {
			List.of(topic.nameFr(), topic.nameEn(), topic.code()).forEach(name -> codes.put(folded(name), topic.code()));
		}
	}

	Optional<String> of(String folder) {
		return Optional.ofNullable(codes.get(folded(folder)));
	}

	private static String folded(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("[\\s-]+", " ").strip();
	}
}
