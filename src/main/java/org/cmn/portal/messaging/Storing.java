package org.cmn.portal.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.platform.crypto.DataKey;
import org.cmn.portal.platform.crypto.Keys;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/** Gives messages their places and stores them, one or many in a transaction. */
@ApplicationScoped
@Transactional
class Storing {

	@Inject
	private MessagingStore store;

	@Inject
	private PlaceStore places;

	@Inject
	private MessageCards cards;

	@Inject
	private Gate guard;

	@Inject
	private Keys keys;

	@Inject
	private Clock clock;

	@Inject
	private Event<MessageSent> sent;

	/** Waits for the conversation's lock. The refusals are those of {@link Messaging#send}. */
	Message store(Letter letter) {
		var place = store.take(letter.conversation(), letter.sender(), clock.instant()).orElse(null);
		if (place == null) {
			return sentBeforeTheEnd(letter);
		}
		return put(letter, place).orElseGet(() -> sentBefore(gate(letter), letter.draft()));
	}

	/** Empty, and nothing done, when somebody holds the conversation, when it takes no message of this sender, or when this one was sent before. */
	Optional<Message> storeIfFree(Letter letter) {
		return store.takeIfFree(letter.conversation(), letter.sender(), clock.instant()).flatMap(place -> put(letter, place));
	}

	/**
	 * Plain letters in the order in which they came, with a few statements however many they are.
	 *
	 * @return one for each; empty where {@link #storeIfFree} would be
	 */
	List<Optional<Message>> storeTogether(List<Letter> letters) {
		var held = places.hold(letters.stream().map(Letter::conversation).distinct().toList());
		var known = places.sentBefore(letters);
		var next = new HashMap<UUID, Place>();
		var opened = new HashMap<UUID, DataKey>();
		var added = new ArrayList<PlaceStore.Added>();
		var facts = new ArrayList<MessageSent>();
		var results = new ArrayList<Optional<Message>>();
		var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
		for (var letter : letters) {
			var before = next.getOrDefault(letter.conversation(), held.get(letter.conversation()));
			if (before == null || !before.participants().contains(letter.sender()) || !known.add(PlaceStore.Name.of(letter))) {
				results.add(Optional.empty());
				continue;
			}
			var place = before.next(now);
			next.put(letter.conversation(), place);
			var key = opened.computeIfAbsent(letter.conversation(), id -> place.unwrap(keys));
			added.add(new PlaceStore.Added(place, letter, place.seal(key, letter.sender(), letter.draft())));
			var message = place.message(letter.sender(), letter.draft());
			facts.add(new MessageSent(message, place.participants()));
			results.add(Optional.of(message));
		}
		places.add(added);
		places.move(next.values());
		facts.forEach(sent::fire);
		return results;
	}

	/** Empty, and the place given back, when this sender's client has sent it before. */
	private Optional<Message> put(Letter letter, Place place) {
		var draft = letter.draft();
		var key = place.unwrap(keys);
		if (!store.add(place, letter.sender(), draft.clientId(), place.seal(key, letter.sender(), draft))) {
			store.giveBack(letter.conversation());
			return Optional.empty();
		}
		if (draft.replyTo() != null && (draft.replyTo() >= place.seq() || store.some(letter.conversation(), letter.sender(), List.of(draft.replyTo())).isEmpty())) {
			throw Refused.fields(List.of(new FieldRefusal("replyTo", MessagingReason.REPLY_NOT_FOUND)));
		}
		// After the question whether it was sent before: what left the library meanwhile does not make another message of it.
		cards.use(letter.actor(), draft.cards(), place, key);
		guard.count(letter.verdict());
		var message = place.message(letter.sender(), draft);
		sent.fire(new MessageSent(message, place.participants()));
		return Optional.of(message);
	}

	private Access gate(Letter letter) {
		return store.access(letter.conversation(), letter.sender()).orElseThrow(Refused::notFound);
	}

	private Message sentBeforeTheEnd(Letter letter) {
		var access = gate(letter);
		if (store.sentBefore(letter.conversation(), access.member(), letter.draft().clientId()).isEmpty()) {
			throw new Refused(access.open() ? MessagingReason.CANNOT_WRITE_NOW : access.whyNot());
		}
		return sentBefore(access, letter.draft());
	}

	/** The same id with another text or other cards is another message, which must not be lost unseen. What it said before it was changed is kept nowhere. */
	private Message sentBefore(Access access, Draft draft) {
		var sealed = store.sentBefore(access.conversation(), access.member(), draft.clientId()).orElseThrow(Refused::notFound);
		var message = sealed.open(access.conversation(), access.unwrap(keys));
		if (message.after().edition() == 0 && !message.after().recalled() && !draft.isSaidBy(message)) {
			throw new Refused(MessagingReason.CLIENT_ID_TAKEN);
		}
		return message;
	}
}
