package org.cmn.portal.library;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.faces.Texts;

/** Published although what replaces them is published too: both are found, and readers wonder which one to trust. */
@ApplicationScoped
class FollowedQueue implements WorkQueue {

	@Inject
	private ReviewStore store;

	@Inject
	private Waiting waiting;

	@Override
	public String code() {
		return "followed";
	}

	@Override
	public int place() {
		return 60;
	}

	@Override
	public long count() {
		return store.followed();
	}

	@Override
	public List<QueueItem> items(int page, int size) {
		var cards = store.followed((page - 1) * size, size);
		var newer = store.replacing(cards.stream().map(ResourceCard::id).toList());
		return cards.stream().map(card -> item(card, newer.get(card.id()))).toList();
	}

	/** @param newer null when it is no longer published by now */
	private static QueueItem item(ResourceCard card, ResourceCard newer) {
		if (newer == null) {
			return QueueItem.of(card);
		}
		var item = QueueItem.of(card, locale -> Texts.in(locale).get("library.queue.followedBy", newer.title(locale)));
		return new QueueItem(item.id(), item.title(), item.detail(), item.version(), item.open(), item.edit(), "/library/resource?id=" + newer.id());
	}

	@Override
	public boolean resolves() {
		return true;
	}

	@Override
	public void resolve(Actor actor, String id, Long seen) {
		waiting.become(actor, id, seen, store::isFollowed, ResourceStatus.RETIRED);
	}

	@Override
	public void reopen(Actor actor, String id) {
		waiting.putBack(actor, id, Deed.RETIRED, ResourceStatus.PUBLISHED);
	}
}
