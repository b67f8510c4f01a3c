package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cmn.portal.platform.refusal.Checks;

/** Turns what was typed or sent into what may be kept; names every wrong field. */
final class CollectionCheck {

	static final String ITEMS = "items";

	private final Checks checks;
	private final Function<Collection<String>, Set<String>> existing;

	/** @param existing which of these ids are in the library, in whatever state */
	CollectionCheck(Checks checks, Function<Collection<String>, Set<String>> existing) {
		this.checks = checks;
		this.existing = existing;
	}

	CollectionContent check(CollectionContent given) {
		return new CollectionContent(line(checks.required("title", given.title(), CollectionContent.TITLE_LIMIT)), line(checks.optional("title_fr", given.titleFr(), CollectionContent.TITLE_LIMIT)),
				checks.optional("introduction", given.introduction(), CollectionContent.INTRODUCTION_LIMIT),
				checks.optional("introduction_fr", given.introductionFr(), CollectionContent.INTRODUCTION_LIMIT), items(given));
	}

	private List<CollectionItem> items(CollectionContent given) {
		if (given.items().size() > CollectionContent.MOST_ITEMS) {
			checks.refuse(ITEMS, LibraryReason.TOO_MANY_ITEMS, CollectionContent.MOST_ITEMS);
			return List.of();
		}
		var known = existing.apply(given.items().stream().map(CollectionItem::resource).filter(id -> id != null && ResourceIds.isOne(id)).collect(Collectors.toSet()));
		var seen = new HashSet<String>();
		var items = new ArrayList<CollectionItem>();
		for (var item : given.items()) {
			var id = item.resource() == null ? "" : item.resource();
			if (!known.contains(id)) {
				checks.refuse(ITEMS, LibraryReason.NO_SUCH_RESOURCE, Checks.plain(id));
			} else if (!seen.add(id)) {
				checks.refuse(ITEMS, LibraryReason.ITEM_TWICE, id);
			} else {
				items.add(new CollectionItem(id, checks.optional("note", item.note(), CollectionContent.NOTE_LIMIT), checks.optional("note_fr", item.noteFr(), CollectionContent.NOTE_LIMIT)));
			}
		}
		return items;
	}

	private static String line(String text) {
		return Checks.oneLine(text);
	}
}
