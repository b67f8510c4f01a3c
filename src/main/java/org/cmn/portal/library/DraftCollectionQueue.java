package org.cmn.portal.library;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Collections that nobody has published: those that curators began, and what members gave the library of their questions. */
@ApplicationScoped
class DraftCollectionQueue implements WorkQueue {

	@Inject
	private CollectionStore store;

	@Override
	public String code() {
		return "draft-collections";
	}

	@Override
	public int place() {
		return 55;
	}

	@Override
	public long count() {
		return store.drafts();
	}

	@Override
	public List<QueueItem> items(int page, int size) {
		return store.drafts((page - 1) * size, size).stream().map(DraftCollectionQueue::item).toList();
	}

	private static QueueItem item(CollectionCard card) {
		return new QueueItem(card.id(), card::title, card::introduction, card.version(), "/library/collection?id=" + card.id(), null);
	}
}
