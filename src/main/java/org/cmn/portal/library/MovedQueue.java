package org.cmn.portal.library;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.links.LinkQueue;
import org.cmn.portal.member.Actor;

/** Their links lead on to a new address for good: whoever takes one off writes it down. */
@ApplicationScoped
class MovedQueue extends LinkWorkQueue {

	@Inject
	private LinkCare care;

	@Override
	LinkQueue queue() {
		return LinkQueue.MOVED;
	}

	@Override
	public int place() {
		return 24;
	}

	@Override
	public void resolve(Actor actor, String id, Long seen) {
		waiting.hold(id, seen, this::waits);
		care.replace(actor, id);
	}

	@Override
	public void reopen(Actor actor, String id) {
		waiting.putBack(actor, id, MovedQueue::movedOnly);
	}

	/** Any edit could have been the newest one: it was this one when it wrote down another address and nothing else. */
	static boolean movedOnly(ResourceVersion last, ResourceVersion before) {
		return last.deed() == Deed.EDITED && before.status() == ResourceStatus.PUBLISHED && last.status() == before.status()
				&& last.content().differences(before.content()).equals(List.of(ResourceField.URL));
	}
}
