package org.cmn.portal.library.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.cmn.portal.library.Facet;
import org.cmn.portal.library.ResourceContent;
import org.cmn.portal.library.ResourceField;
import org.cmn.portal.platform.faces.Texts;

/** A field in which two texts of a resource differ, with both of its values as people read them: names, not codes. Unsaid and no are the same to them. */
public record Difference(ResourceField field, String one, String other) {

	static List<Difference> between(ResourceContent one, ResourceContent other, Names names) {
		return one.differences(other).stream().map(field -> new Difference(field, words(one, field, names), words(other, field, names)))
				.filter(difference -> !Objects.equals(difference.one, difference.other)).toList();
	}

	private static String words(ResourceContent content, ResourceField field, Names names) {
		return switch (field) {
			case TOPICS -> list(names.all(Facet.TOPIC, content.codes(field)));
			case PROFESSIONS -> list(names.all(Facet.PROFESSION, content.codes(field)));
			case PLACES -> list(names.all(Facet.PLACE, content.codes(field)));
			case LANGUAGE -> list(names.all(Facet.LANGUAGE, content.languages()));
			case KIND -> names.of(Facet.KIND, content.get(field));
			case ORGANISATION, STEWARD -> names.of(Facet.ORGANISATION, content.get(field));
			case VERIFIED, REVIEWED, CONFLICT_OF_INTEREST -> Texts.in(names.locale()).get(content.is(field) ? "library.versions.yes" : "library.versions.no");
			default -> content.get(field);
		};
	}

	private static String list(List<String> names) {
		return names.stream().sorted().collect(Collectors.joining(", "));
	}
}
