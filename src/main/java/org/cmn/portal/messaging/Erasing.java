package org.cmn.portal.messaging;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.mentoring.Groups;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.audit.Who;

/** Erases one conversation, all of it in one transaction, its key included. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Erasing {

	@Inject
	private RetentionStore retention;

	@Inject
	private ErasureStore store;

	@Inject
	private MembershipStore groups;

	@Inject
	private Groups mentoring;

	@Inject
	private BlockStore people;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	@Inject
	private Event<ConversationErased> erased;

	@Inject
	private Event<ConversationChanged> changed;

	/** @return whether it did: not when the pair was resumed, a hold was placed, or another node was quicker */
	boolean erase(UUID conversation) {
		var group = groups.group(conversation);
		// The group before its conversation, as whoever opens it again does.
		group.ifPresent(mentoring::hold);
		var ended = store.lockEnded(conversation);
		if (ended.isEmpty() || !retention.rules().isOver(ended.get(), clock.instant()) || store.isHeld(conversation)) {
			return false;
		}
		var participants = people.people(conversation);
		erased.fire(new ConversationErased(conversation));
		store.erase(conversation);
		group.ifPresent(mentoring::forget);
		audit.record(Who.PORTAL, "conversation.erased", "conversation:" + conversation);
		changed.fire(new ConversationChanged(conversation, participants));
		return true;
	}
}
