package org.cmn.portal.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is said about a link, as text by field: how it comes from a form, a file or a client, how it is compared and
 * how its versions are kept. A field without a value is absent.
 */
public final class ResourceContent {

	/** Fields of several codes. */
	static final Set<ResourceField> SEVERAL = EnumSet.of(ResourceField.TOPICS, ResourceField.PROFESSIONS, ResourceField.PLACES);

	public static final ResourceContent EMPTY = new ResourceContent(Map.of());

	private final Map<ResourceField, String> values = new EnumMap<>(ResourceField.class);

	public ResourceContent(Map<ResourceField, String> values) {
		values.forEach((field, value) -> {
			if (value != null && !value.isEmpty()) {
				this.values.put(field, value);
			}
		});
	}

	/** Null when absent. */
	public String get(ResourceField field) {
		return values.get(field);
	}

	/** A copy with one field set; null takes it away. */
	public ResourceContent with(ResourceField field, String value) {
		var given = new EnumMap<ResourceField, String>(ResourceField.class);
		given.put(field, value);
		return changedBy(given);
	}

	/** What was given stands in the place of what was; fields that were not given stay. */
	ResourceContent changedBy(Map<ResourceField, String> given) {
		var copy = new EnumMap<ResourceField, String>(ResourceField.class);
		copy.putAll(values);
		copy.putAll(given);
		return new ResourceContent(copy);
	}

	/** In characters. */
	int length() {
		return values.values().stream().mapToInt(String::length).sum();
	}

	/** The codes of {@code topics}, {@code professions} or {@code places}, in order, without repeats. */
	public List<String> codes(ResourceField field) {
		return values.containsKey(field) ? split(values.get(field), ";") : List.of();
	}

	public List<String> languages() {
		return values.containsKey(ResourceField.LANGUAGE) ? split(values.get(ResourceField.LANGUAGE), " ") : List.of();
	}

	/** Null when absent. */
	public LocalDate day(ResourceField field) {
		return values.containsKey(field) ? LocalDate.parse(values.get(field)) : null;
	}

	public boolean is(ResourceField yesOrNo) {
		return "yes".equals(values.get(yesOrNo));
	}

	/** Null when absent. */
	public Integer year() {
		return values.containsKey(ResourceField.PUBLISHED_YEAR) ? Integer.valueOf(values.get(ResourceField.PUBLISHED_YEAR)) : null;
	}

	public Map<ResourceField, String> values() {
		return Collections.unmodifiableMap(values);
	}

	/** The fields in which the two differ, in the order of the form; in which order several codes stand is no difference. */
	public List<ResourceField> differences(ResourceContent other) {
		var fields = new ArrayList<ResourceField>();
		for (var field : ResourceField.values()) {
			if (!Objects.equals(get(field), other.get(field)) && !sameCodes(field, other)) {
				fields.add(field);
			}
		}
		return fields;
	}

	private boolean sameCodes(ResourceField field, ResourceContent other) {
		return SEVERAL.contains(field) && Set.copyOf(codes(field)).equals(Set.copyOf(other.codes(field)));
	}

	/** The fields in which words of that vocabulary stand. */
	static List<ResourceField> fields(Facet facet) {
		return switch (facet) {
			case ORGANISATION -> List.of(ResourceField.ORGANISATION, ResourceField.STEWARD);
			case KIND -> List.of(ResourceField.KIND);
			case TOPIC -> List.of(ResourceField.TOPICS);
			case PROFESSION -> List.of(ResourceField.PROFESSIONS);
			case PLACE -> List.of(ResourceField.PLACES);
			case LANGUAGE, STATUS -> List.of();
		};
	}

	/** With another word of that vocabulary in the place of one. */
	ResourceContent renaming(Facet facet, String code, String into) {
		var renamed = this;
		for (var field : fields(facet)) {
			renamed = renamed.renaming(field, code, into);
		}
		return renamed;
	}

	private ResourceContent renaming(ResourceField field, String code, String into) {
		if (!SEVERAL.contains(field)) {
			return code.equals(get(field)) ? with(field, into) : this;
		}
		var codes = new TreeSet<>(codes(field));
		if (codes.remove(code)) {
			codes.add(into);
		}
		return with(field, String.join(";", codes));
	}

	static List<String> split(String codes, String separator) {
		return Arrays.stream(codes.split(separator)).map(String::strip).filter(code -> !code.isEmpty()).distinct().toList();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ResourceContent content && values.equals(content.values);
	}

	@Override
	public int hashCode() {
		return values.hashCode();
	}

	@Override
	public String toString() {
		return values.toString();
	}
}
