package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A link of somebody's own list, with the folders it lies in. It is gentle: of a resource that is there already it changes
 * no word, it only fills what is empty and adds topics. A folder or a tag that has the name of a topic, in either
 * language, becomes that topic; every other folder becomes a note.
 */
final class LinkRow extends ImportRow {

	private final List<List<String>> folders = new ArrayList<>();
	private final Set<String> tags = new LinkedHashSet<>();

	private LinkRow(int line, Map<String, String> cells) {
		super(line, cells);
	}

	/** A link without a title is called by its address. */
	static LinkRow of(int line, String title, String url, String description) {
		var cells = new HashMap<String, String>();
		cells.put(ResourceField.TITLE.code(), title == null || title.isBlank() ? url : title);
		cells.put(ResourceField.URL.code(), url);
		if (description != null && !description.isBlank()) {
			cells.put(ResourceField.SUMMARY.code(), description);
		}
		return new LinkRow(line, cells);
	}

	/** @param path the outermost folder first */
	void liesIn(List<String> path, List<String> moreTags) {
		if (path.stream().anyMatch(folder -> folder.indexOf(ImportText.NOT_DECODED) >= 0)) {
			checks().refuse(null, LibraryReason.NOT_UTF_8);
		}
		folders.add(List.copyOf(path));
		moreTags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).forEach(tags::add);
	}

	/** The same link once more: browsers let it lie in several folders. */
	void liesAlsoWhere(LinkRow twin) {
		folders.addAll(twin.folders);
		tags.addAll(twin.tags);
	}

	@Override
	Map<ResourceField, String> given(ResourceContent before, Vocabulary vocabulary) {
		var given = new EnumMap<ResourceField, String>(ResourceField.class);
		super.given(before, vocabulary).forEach((field, value) -> {
			if (before.get(field) == null) {
				given.put(field, value);
			}
		});
		var topics = new LinkedHashSet<>(before.codes(ResourceField.TOPICS));
		var known = new LinkTopics(vocabulary);
		tags.forEach(tag -> known.of(tag).ifPresent(topics::add));
		folders.forEach(path -> path.forEach(folder -> known.of(folder).ifPresent(topics::add)));
		if (!topics.isEmpty()) {
			given.put(ResourceField.TOPICS, String.join(";", topics));
		}
		var note = note(known);
		if (!note.isEmpty() && before.get(ResourceField.OWNER_NOTE) == null) {
			given.put(ResourceField.OWNER_NOTE, note);
		}
		return given;
	}

	/** Where it lay, one line for each place: {@code Bookmarks bar / Clinic}. Nothing when the folders are all topics. */
	private String note(LinkTopics known) {
		var places = new LinkedHashSet<String>();
		for (var path : folders) {
			if (path.stream().anyMatch(folder -> known.of(folder).isEmpty())) {
				places.add(String.join(" / ", path));
			}
		}
		var note = String.join("\n", places);
		return note.codePointCount(0, note.length()) <= ResourceField.OWNER_NOTE.limit() ? note : places.iterator().next();
	}
}
