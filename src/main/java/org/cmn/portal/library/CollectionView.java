package org.cmn.portal.library;

import java.util.List;

/** A collection with its resources in their order, as far as the reader may see them. */
public record CollectionView(CollectionCard card, List<Entry> entries) {

	/** A place in it. */
	public record Entry(CollectionItem item, ResourceCard resource) {
	}

	public CollectionContent content() {
		return new CollectionContent(card.title(), card.titleFr(), card.introduction(), card.introductionFr(), entries.stream().map(Entry::item).toList());
	}
}
