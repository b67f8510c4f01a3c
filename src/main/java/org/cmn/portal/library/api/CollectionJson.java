package org.cmn.portal.library.api;

import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbProperty;
import org.cmn.portal.library.CollectionCard;
import org.cmn.portal.library.CollectionContent;
import org.cmn.portal.library.CollectionItem;
import org.cmn.portal.library.CollectionView;
import org.cmn.portal.library.ResourceField;

/**
 * A collection for clients, both ways.
 *
 * @param version the one that was read; to be sent along when it is replaced
 * @param size    how many resources it has that the reader may see
 * @param items   in their order; absent in lists
 */
public record CollectionJson(String id, String title, @JsonbProperty("title_fr") String titleFr, String introduction, @JsonbProperty("introduction_fr") String introductionFr,
		String status, Long version, @JsonbProperty("changed_at") Instant changedAt, Integer size, List<Item> items) {

	/**
	 * A resource in its place.
	 *
	 * @param resource its id
	 * @param title    for reading; not taken
	 * @param url      for reading; not taken
	 */
	public record Item(String resource, String note, @JsonbProperty("note_fr") String noteFr, String title, String url) {
	}

	static CollectionJson of(CollectionCard card) {
		return of(card, null);
	}

	static CollectionJson of(CollectionView view) {
		return of(view.card(), view.entries().stream().map(entry -> new Item(entry.item().resource(), entry.item().note(), entry.item().noteFr(),
				entry.resource().get(ResourceField.TITLE), entry.resource().get(ResourceField.URL))).toList());
	}

	private static CollectionJson of(CollectionCard card, List<Item> items) {
		return new CollectionJson(card.id(), card.title(), card.titleFr(), card.introduction(), card.introductionFr(), card.status().code(), card.version(), card.changedAt(), card.size(), items);
	}

	CollectionContent content() {
		return new CollectionContent(title, titleFr, introduction, introductionFr,
				items == null ? List.of() : items.stream().map(item -> item == null ? new CollectionItem(null, null, null) : new CollectionItem(item.resource(), item.note(), item.noteFr())).toList());
	}
}
