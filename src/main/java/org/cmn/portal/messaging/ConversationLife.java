package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.mentoring.MentorshipBegan;
import org.cmn.portal.mentoring.MentorshipEnded;
import org.cmn.portal.mentoring.MentorshipResumed;
import org.cmn.portal.platform.crypto.Keys;

/**
 * A conversation lives and ends with its pair, in the same transaction: nobody is paired without a place to write, and
 * nobody can write one message after the pair was ended. So there is nothing to heal later, and no query that would.
 */
@ApplicationScoped
class ConversationLife {

	@Inject
	private MessagingStore store;

	@Inject
	private Keys keys;

	@Inject
	private Event<ConversationChanged> changed;

	void open(@Observes MentorshipBegan began) {
		var id = UUID.randomUUID();
		var participants = Set.of(began.mentor(), began.mentee());
		store.open(id, began.mentorship(), keys.newKey(Place.owner(id)), participants, began.at());
		changed.fire(new ConversationChanged(id, participants));
	}

	void end(@Observes MentorshipEnded ended) {
		change(ended.mentorship(), ended.at(), Set.of(ended.mentor(), ended.mentee()));
	}

	void resume(@Observes MentorshipResumed resumed) {
		change(resumed.mentorship(), null, Set.of(resumed.mentor(), resumed.mentee()));
	}

	private void change(UUID mentorship, Instant endedAt, Set<UUID> participants) {
		store.end(mentorship, endedAt).ifPresent(id -> changed.fire(new ConversationChanged(id, participants)));
	}
}
