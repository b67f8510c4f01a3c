package org.cmn.portal.library;

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
		waiting.putBack(actor, id, Deed.EDITED, ResourceStatus.PUBLISHED);
	}
}
