package org.cmn.portal.library;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Actor;

/** Drafts: written down, and seen by curators alone until somebody publishes them. */
@ApplicationScoped
class DraftQueue implements WorkQueue {

	@Inject
	private ReviewStore store;

	@Inject
	private Waiting waiting;

	@Override
	public String code() {
		return "drafts";
	}

	@Override
	public int place() {
		return 50;
	}

	@Override
	public long count() {
		return store.drafts();
	}

	@Override
	public List<QueueItem> items(int page, int size) {
		return store.drafts((page - 1) * size, size).stream().map(QueueItem::of).toList();
	}

	@Override
	public boolean resolves() {
		return true;
	}

	@Override
	public void resolve(Actor actor, String id, Long seen) {
		waiting.become(actor, id, seen, DraftQueue::waits, ResourceStatus.RETIRED);
	}

	@Override
	public boolean publishes() {
		return true;
	}

	/** Where the network wants a second person, it has to go to review first. */
	@Override
	public void publish(Actor actor, String id, Long seen) {
		waiting.become(actor, id, seen, DraftQueue::waits, ResourceStatus.PUBLISHED);
	}

	@Override
	public void reopen(Actor actor, String id) {
		waiting.putBack(actor, id, Deed.RETIRED, ResourceStatus.DRAFT);
	}

	@Override
	public void unpublish(Actor actor, String id) {
		waiting.putBack(actor, id, Deed.PUBLISHED, ResourceStatus.DRAFT);
	}

	private static boolean waits(Resource resource) {
		return resource.status() == ResourceStatus.DRAFT;
	}
}
