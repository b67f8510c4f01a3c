package org.cmn.portal.messaging;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.member.Actor;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The front desk of what is being written: kept for the writer's other devices, sealed, and shown to nobody else. What could
 * lead to a patient is not taken: it stays in the browser where it is written.
 */
@ApplicationScoped
@Transactional
public class Drafts {

	private static final Content NOTHING = new Content(PrivateText.NONE, List.of(), null);

	@Inject
	private DraftStore store;

	@Inject
	private MessagingStore messages;

	@Inject
	private Gate guard;

	@Inject
	private SendRate rate;

	@Inject
	private Keys keys;

	@Inject
	private Event<DraftKept> kept;

	public KeptDraft of(Actor actor, UUID conversation) {
		var access = messages.access(conversation, actor.memberId()).orElseThrow(Refused::notFound);
		return store.find(conversation, actor.memberId()).map(row -> KeptDraft.of(row.version(), content(access, row.sealed()))).orElseGet(() -> KeptDraft.of(0, NOTHING));
	}

	/**
	 * Keeps what the actor is writing; the last one who keeps it wins.
	 *
	 * @param text    at most 4000 characters; null for none
	 * @param cards   at most 5; null for none. Whether they are there is asked when it is sent
	 * @param replyTo null for none
	 * @param by      what the caller's window calls itself, 1 to 64 letters, digits, hyphens and underscores
	 * @throws Refused patient-identifiers; conversation-ended
	 */
	public KeptDraft keep(Actor actor, UUID conversation, String text, List<CardReference> cards, Long replyTo, String by) {
		rate.check(actor.memberId());
		var content = checked(text, cards, replyTo, by);
		var access = messages.access(conversation, actor.memberId()).orElseThrow(Refused::notFound);
		if (!access.open()) {
			throw new Refused(access.whyNot());
		}
		guard.admit(actor, content.text().value(), null);
		var sealed = content.equals(NOTHING) ? null : access.unwrap(keys).seal(content.written(), place(access));
		var draft = KeptDraft.of(store.keep(conversation, actor.memberId(), sealed), content);
		kept.fire(new DraftKept(conversation, actor.memberId(), draft, by));
		return draft;
	}

	/** As it stands, with the blanks at its ends: the writer goes on there. */
	static Content checked(String text, List<CardReference> cards, Long replyTo, String by) {
		var checks = new Checks();
		checks.optional("text", text, Draft.LIMIT);
		checks.required("by", by, Draft.LONGEST_CLIENT_ID);
		checks.done();
		var written = text == null ? "" : Checks.plain(text);
		// The rules of a message, but for that it says something.
		Draft.of("x", cards, "by", by, replyTo);
		return new Content(new PrivateText(written), cards == null ? List.of() : cards.stream().distinct().toList(), replyTo);
	}

	private Content content(Access access, byte[] sealed) {
		return sealed == null ? NOTHING : Content.of(access.unwrap(keys).open(sealed, place(access)));
	}

	private static String place(Access access) {
		return Place.owner(access.conversation()) + "/draft/" + access.member();
	}
}
