package org.cmn.portal.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.links.LinkQueue;
import org.cmn.portal.member.Actor;

/** Their links count as broken: whoever takes one off retires it. */
@ApplicationScoped
class BrokenQueue extends LinkWorkQueue {

	@Override
	LinkQueue queue() {
		return LinkQueue.BROKEN;
	}

	@Override
	public int place() {
		return 22;
	}

	@Override
	public void resolve(Actor actor, String id, Long seen) {
		waiting.become(actor, id, seen, this::waits, ResourceStatus.RETIRED);
	}

	@Override
	public void reopen(Actor actor, String id) {
		waiting.putBack(actor, id, Deed.RETIRED, ResourceStatus.PUBLISHED);
	}
}
