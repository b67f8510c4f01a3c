package org.cmn.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One findable thing as a room hands it to the index: its words by part and language, the values people narrow by, and
 * what lists are ordered by. Holds nothing that may not be shown to a member who may see the thing.
 */
public final class SearchDocument {

	private final String source;
	private final String id;
	private final Map<Part, Map<Language, String>> texts = new EnumMap<>(Part.class);
	private final Map<String, List<String>> facets = new LinkedHashMap<>();
	private String phone = "";
	private String title = "";
	private long newest;
	private long version;
	private float quality = 1;

	/** @param source the name of the {@link SearchSource}, e.g. {@code resource} */
	public SearchDocument(String source, String id) {
		this.source = source;
		this.id = id;
	}

	/** Blank text is left out; several texts of one part and language stand one after the other. */
	public SearchDocument text(Part part, Language language, String text) {
		if (text != null && !text.isBlank()) {
			texts.computeIfAbsent(part, p -> new EnumMap<>(Language.class)).merge(language, text, (a, b) -> a + "\n" + b);
		}
		return this;
	}

	public SearchDocument facet(String name, Collection<String> values) {
		facets.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values);
		return this;
	}

	/** Numbers as printed, several in one text; found however the searcher writes the spaces and hyphens. */
	public SearchDocument phone(String numbers) {
		phone = numbers == null ? "" : numbers;
		return this;
	}

	/** Which version of the thing this is, see {@link SearchSource.Changed}. */
	public SearchDocument version(long version) {
		this.version = version;
		return this;
	}

	/** How far it can be relied on, from 0 (stale, broken) to 1 (reviewed, healthy); 1 when nothing is said. */
	public SearchDocument quality(double quality) {
		this.quality = (float) Math.clamp(quality, 0, 1);
		return this;
	}

	/**
	 * What lists are ordered by.
	 *
	 * @param newest greater is newer
	 */
	public SearchDocument order(String title, long newest) {
		this.title = title;
		this.newest = newest;
		return this;
	}

	String source() {
		return source;
	}

	String id() {
		return id;
	}

	Map<Part, Map<Language, String>> texts() {
		return texts;
	}

	Map<String, List<String>> facets() {
		return facets;
	}

	String phone() {
		return phone;
	}

	String title() {
		return title;
	}

	long newest() {
		return newest;
	}

	float quality() {
		return quality;
	}

	long version() {
		return version;
	}
}
