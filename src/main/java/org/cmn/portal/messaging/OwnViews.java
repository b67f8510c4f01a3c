package org.cmn.portal.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Zones;

/**
 * The front desk of how a participant keeps a conversation: pinned, muted, unread again, and whether the others may know what
 * was seen. Everything passes the gate; again is harmless; all windows of the participant agree.
 */
@ApplicationScoped
@Transactional
public class OwnViews {

	/** No message is from before or after these, and further away neither clocks nor the database reckon. */
	private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
	private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);

	@Inject
	private OwnViewStore store;

	@Inject
	private Zones zones;

	@Inject
	private Event<OwnViewChanged> changed;

	@Inject
	private Event<SeenChoiceChanged> seen;

	public OwnView of(Actor actor, UUID conversation) {
		return store.find(conversation, actor.memberId()).orElseThrow(Refused::notFound);
	}

	public OwnView pin(Actor actor, UUID conversation, boolean on) {
		return keep(actor, conversation, view -> view.pinned(on));
	}

	public OwnView mute(Actor actor, UUID conversation, boolean on) {
		return keep(actor, conversation, view -> view.muted(on));
	}

	/** From a message on it counts as unread until the actor comes back to it. What the others know of it stays. */
	public OwnView markUnread(Actor actor, UUID conversation, long from) {
		if (from < 1) {
			throw Refused.fields(List.of(new FieldRefusal("from", CommonReason.NOT_A_NUMBER)));
		}
		return keep(actor, conversation, view -> view.unreadFrom(from));
	}

	/** The actor has come back to it. */
	public OwnView markRead(Actor actor, UUID conversation) {
		return keep(actor, conversation, view -> view.unreadFrom(null));
	}

	/** Lets the others know what the actor has seen, or ends that at once. Whoever does not let them know is not told either. */
	public OwnView showSeen(Actor actor, UUID conversation, boolean on) {
		var before = of(actor, conversation).showsSeen();
		var view = keep(actor, conversation, old -> old.showsSeen(on));
		if (before != on) {
			var marks = store.marks(conversation);
			seen.fire(new SeenChoiceChanged(conversation, marks, store.seenShown(conversation), marks.stream().map(Mark::member).collect(Collectors.toUnmodifiableSet())));
		}
		return view;
	}

	/** Lets the others know that the actor is writing, or ends that. Whoever does not let them know is not told either. */
	public OwnView showTyping(Actor actor, UUID conversation, boolean on) {
		return keep(actor, conversation, view -> view.showsTyping(on));
	}

	/** Who may know now that the actor is writing: nobody where the actor does not let them, or where nothing can be written. */
	public Set<UUID> whoSeesTyping(Actor actor, UUID conversation) {
		of(actor, conversation);
		return store.whoSeesTyping(conversation, actor.memberId());
	}

	/** The number of the first message of a day, or after it, in the actor's zone; else of the last one; 0 where there is none. */
	public long first(Actor actor, UUID conversation, LocalDate day) {
		of(actor, conversation);
		var near = day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
		// Where a day begins an hour late.
		var begins = zones.instants(near.atStartOfDay(), actor.zone()).stream().findFirst().orElseGet(() -> zones.toInstant(near.atTime(1, 0), actor.zone()));
		return store.firstFrom(conversation, actor.memberId(), begins);
	}

	private OwnView keep(Actor actor, UUID conversation, UnaryOperator<OwnView> change) {
		var before = store.hold(conversation, actor.memberId()).orElseThrow(Refused::notFound);
		var after = change.apply(before);
		if (!after.equals(before)) {
			store.keep(conversation, actor.memberId(), after);
			changed.fire(new OwnViewChanged(conversation, actor.memberId(), after));
		}
		return after;
	}
}
