package org.cmn.portal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The front desk of what becomes of messages: new words, none any more, what others think of them. Each change takes the lock
 * that sending takes, gets the conversation's next number of a change, and is told after its commit. Again is harmless.
 */
@ApplicationScoped
@Transactional
public class MessageChanges {

	/** How long words can be replaced. */
	public static final Duration EDITABLE = Duration.ofMinutes(15);

	@Inject
	private ChangeStore store;

	@Inject
	private MessageFileStore files;

	@Inject
	private OwnViewStore views;

	@Inject
	private MembershipStore groups;

	@Inject
	private Gate guard;

	@Inject
	private SendRate rate;

	@Inject
	private Keys keys;

	@Inject
	private Clock clock;

	@Inject
	private Event<MessageChanged> changed;

	@Inject
	private Event<MessageHidden> hidden;

	/** A message under its conversation's lock. */
	private record Open(ChangeStore.Held held, Message message, DataKey key) {
	}

	/**
	 * Replaces the words of an own message; cards and what it answers stay. What it said before is gone.
	 *
	 * @param edition how often they were replaced before, as far as the caller knows: two devices do not undo each other unseen
	 * @param pass    as for sending
	 * @throws Refused too-late-to-edit 15 minutes after it was sent; changed-meanwhile when somebody else's edition is newer and says
	 *                 something else; message-reported; cannot-write-now; conversation-ended; message-withdrawn; not-found for everyone but its sender
	 */
	public Message edit(Actor actor, UUID conversation, long seq, String text, int edition, String pass) {
		rate.check(actor.memberId());
		var open = own(actor, conversation, seq);
		var message = open.message();
		refuseWhatIsOver(open);
		refuseWhatIsReported(message);
		var draft = Draft.of(text, message.cards(), message.clientId(), message.replyTo());
		var same = draft.isSaidBy(message);
		if (same && (edition == message.after().edition() || edition + 1 == message.after().edition())) {
			return message;
		}
		if (edition != message.after().edition()) {
			throw new Refused(CommonReason.CHANGED_MEANWHILE);
		}
		var now = clock.instant();
		if (now.isAfter(message.sentAt().plus(EDITABLE))) {
			throw new Refused(MessagingReason.TOO_LATE_TO_EDIT, EDITABLE.toMinutes());
		}
		var verdict = guard.admit(actor, draft.text().value(), pass);
		var sealed = open.key().seal(draft.content().written(), Place.of(conversation, seq, message.sender()));
		store.edit(conversation, seq, sealed, edition + 1, now, store.next(conversation));
		guard.count(verdict);
		return tell(open);
	}

	/**
	 * Withdraws an own message that nobody else has seen: a line that says so stays, nothing of what it said. Who is just saying
	 * what they have seen is waited for, so that nothing is withdrawn that was seen.
	 *
	 * @throws Refused seen-already, or delivered-already where what was seen is not shown; conversation-ended; not-found for everyone but its sender
	 */
	public Message recall(Actor actor, UUID conversation, long seq) {
		rate.check(actor.memberId());
		var open = own(actor, conversation, seq);
		if (open.message().after().recalled()) {
			return open.message();
		}
		refuseWhatIsOver(open);
		refuseWhatIsReported(open.message());
		store.holdMarks(conversation);
		var nothing = open.key().seal("", Place.of(conversation, seq, actor.memberId()));
		boolean shown = views.seenShown(conversation);
		if (!store.recall(conversation, seq, actor.memberId(), nothing, clock.instant(), store.next(conversation), shown)) {
			throw new Refused(shown ? MessagingReason.SEEN_ALREADY : MessagingReason.DELIVERED_ALREADY);
		}
		files.eraseOf(conversation, seq);
		return tell(open);
	}

	/**
	 * Says what the actor thinks of a message, or takes that back. Again is harmless.
	 *
	 * @param code of a {@link Reaction}
	 * @throws Refused naming {@code reaction}; conversation-ended; message-withdrawn
	 */
	public Message react(Actor actor, UUID conversation, long seq, String code, boolean on) {
		rate.check(actor.memberId());
		var reaction = Reaction.of(code).orElseThrow(() -> Refused.fields(List.of(new FieldRefusal("reaction", CommonReason.NOT_A_CHOICE))));
		var open = open(actor, conversation, seq);
		refuseWhatIsOver(open);
		var one = new Reacted(actor.memberId(), reaction);
		var all = new ArrayList<>(open.message().after().reactions());
		if (all.contains(one) == on) {
			return open.message();
		}
		if (on) {
			all.add(one);
		} else {
			all.remove(one);
		}
		var written = Reacted.written(all);
		store.react(conversation, seq, written == null ? null : open.key().seal(written, Place.ofReactions(conversation, seq, open.message().sender())), store.next(conversation));
		return tell(open);
	}

	/** Puts a message away for the actor's own eyes, or takes it out again. Nobody else hears of it. Again is harmless. */
	public Message hide(Actor actor, UUID conversation, long seq, boolean away) {
		rate.check(actor.memberId());
		var open = open(actor, conversation, seq);
		var message = away ? open.message().hidden() : open.message();
		if (away ? store.hide(conversation, actor.memberId(), seq) : store.show(conversation, actor.memberId(), seq)) {
			hidden.fire(new MessageHidden(message, actor.memberId()));
		}
		return message;
	}

	private Open own(Actor actor, UUID conversation, long seq) {
		var open = open(actor, conversation, seq);
		if (!open.message().sender().equals(actor.memberId())) {
			throw Refused.notFound();
		}
		return open;
	}

	private Open open(Actor actor, UUID conversation, long seq) {
		var held = store.hold(conversation, actor.memberId()).orElseThrow(Refused::notFound);
		var key = held.access().unwrap(keys);
		return new Open(held, store.message(conversation, seq, actor.memberId()).orElseThrow(Refused::notFound).open(conversation, key), key);
	}

	/** What a coordinator is asked to look at stays what it was. */
	private void refuseWhatIsReported(Message message) {
		if (store.isReported(message.conversation(), message.seq())) {
			throw new Refused(MessagingReason.MESSAGE_REPORTED);
		}
	}

	/** A reaction reaches the other one as a message does, so it ends with them. */
	private static void refuseWhatIsOver(Open open) {
		if (!open.held().access().open()) {
			throw new Refused(open.held().access().whyNot());
		}
		if (open.held().blocked()) {
			throw new Refused(MessagingReason.CANNOT_WRITE_NOW);
		}
		if (open.message().after().recalled()) {
			throw new Refused(MessagingReason.MESSAGE_WITHDRAWN);
		}
	}

	private Message tell(Open open) {
		var before = open.message();
		var now = store.message(before.conversation(), before.seq()).orElseThrow(Refused::notFound).open(before.conversation(), open.key());
		changed.fire(new MessageChanged(now, groups.hearers(now.conversation(), now.seq()), store.hiddenBy(now.conversation(), now.seq())));
		return now;
	}
}
