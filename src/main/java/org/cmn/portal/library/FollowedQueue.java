package org.cmn.portal.library;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;

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
		return store.followed((page - 1) * size, size).stream().map(QueueItem::of).toList();
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
