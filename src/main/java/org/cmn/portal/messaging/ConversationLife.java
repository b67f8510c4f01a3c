package org.cmn.portal.messaging;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.mentoring.GroupClosed;
import org.cmn.portal.mentoring.GroupJoined;
import org.cmn.portal.mentoring.GroupLeft;
import org.cmn.portal.mentoring.GroupOpened;
import org.cmn.portal.mentoring.GroupRenamed;
import org.cmn.portal.mentoring.GroupReopened;
import org.cmn.portal.mentoring.MentorshipBegan;
import org.cmn.portal.mentoring.MentorshipEnded;
import org.cmn.portal.mentoring.MentorshipResumed;
import org.cmn.portal.platform.crypto.Keys;

/**
 * A conversation lives and ends with its pair or group, in the same transaction: nobody is paired without a place to write, and
 * nobody can write one message after the pair was ended. So there is nothing to heal later, and no query that would.
 */
@ApplicationScoped
class ConversationLife {

	@Inject
	private MessagingStore store;

	@Inject
	private MembershipStore groups;

	@Inject
	private Keys keys;

	@Inject
	private Event<ConversationChanged> changed;

	void open(@Observes MentorshipBegan began) {
		open(began.mentorship(), Set.of(began.mentor(), began.mentee()), began.at());
	}

	void end(@Observes MentorshipEnded ended) {
		change(ended.mentorship(), ended.at(), Set.of(ended.mentor(), ended.mentee()));
	}

	/** What was erased meanwhile is gone: the two begin anew. */
	void resume(@Observes MentorshipResumed resumed) {
		var participants = Set.of(resumed.mentor(), resumed.mentee());
		if (!change(resumed.mentorship(), null, participants)) {
			open(resumed.mentorship(), participants, resumed.at());
		}
	}

	void open(@Observes GroupOpened opened) {
		var people = new HashSet<>(opened.mentees());
		people.add(opened.mentor());
		var id = UUID.randomUUID();
		store.openGroup(id, opened.group(), keys.newKey(Place.owner(id)), people, opened.at());
		changed.fire(new ConversationChanged(id, people));
	}

	void join(@Observes GroupJoined joined) {
		groups.hold(joined.group()).ifPresent(held -> {
			groups.join(held, joined.mentee());
			tell(held);
		});
	}

	/** Who goes is told too: their window shows what is left to them. */
	void leave(@Observes GroupLeft left) {
		groups.hold(left.group()).ifPresent(held -> {
			groups.leave(held, left.mentee());
			tell(held);
			changed.fire(new ConversationChanged(held.conversation(), Set.of(left.mentee())));
		});
	}

	void rename(@Observes GroupRenamed renamed) {
		groups.hold(renamed.group()).ifPresent(this::tell);
	}

	void close(@Observes GroupClosed closed) {
		end(closed.group(), closed.at());
	}

	void reopen(@Observes GroupReopened reopened) {
		end(reopened.group(), null);
	}

	private void end(UUID group, Instant at) {
		groups.hold(group).ifPresent(held -> {
			groups.end(held.conversation(), at);
			tell(held);
		});
	}

	private void tell(MembershipStore.Held held) {
		changed.fire(new ConversationChanged(held.conversation(), groups.present(held.conversation())));
	}

	private void open(UUID mentorship, Set<UUID> participants, Instant at) {
		var id = UUID.randomUUID();
		store.open(id, mentorship, keys.newKey(Place.owner(id)), participants, at);
		changed.fire(new ConversationChanged(id, participants));
	}

	private boolean change(UUID mentorship, Instant endedAt, Set<UUID> participants) {
		var found = store.end(mentorship, endedAt);
		found.ifPresent(id -> changed.fire(new ConversationChanged(id, participants)));
		return found.isPresent();
	}
}
