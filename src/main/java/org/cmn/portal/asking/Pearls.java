package org.cmn.portal.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.library.Contributions;
import org.cmn.portal.library.Mention;
import org.cmn.portal.library.Mentions;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.messaging.CardReference;
import org.cmn.portal.messaging.Confidences;
import org.cmn.portal.messaging.Message;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/**
 * Clinical pearls: what came of a closed question goes to the library's curators as a draft, with the resources that the two
 * used, when both agree to the words. Neither the draft nor the trail says whose it was; what is proposed is sealed until then.
 */
@ApplicationScoped
@Transactional
public class Pearls {

	/** How many messages after the question are looked at for resources. */
	private static final int FOLLOWED = 500;

	@Inject
	private PearlStore store;

	@Inject
	private AskStore asks;

	@Inject
	private Messaging messaging;

	@Inject
	private Confidences confidences;

	@Inject
	private Mentions mentions;

	@Inject
	private Contributions contributions;

	@Inject
	private Gate guard;

	@Inject
	private Members members;

	@Inject
	private Clock clock;

	@Inject
	private Event<Object> facts;

	/** @throws Refused not-found for everybody but its two people; question-open */
	public PearlView view(Actor actor, UUID ask) {
		var line = gate(actor, ask);
		return view(actor, line, resources(actor, line));
	}

	private PearlView view(Actor actor, AskStore.Line line, Map<String, Mention> resources) {
		var ask = line.id();
		var other = other(actor, line);
		var pearl = store.of(ask);
		var state = pearl.map(one -> one.state(actor.memberId())).orElse(PearlState.NONE);
		return new PearlView(ask, members.names(List.of(other)).get(other), state, pearl.filter(one -> !one.agreed()).map(one -> read(actor, line, one)).orElse(null), pearl.filter(one -> !one.agreed()).map(PearlStore.Line::proposedAt).orElse(null),
				resources.values().stream().map(Mention::title).toList());
	}

	/**
	 * The actor agrees to these words; proposed again they replace the former. What names a patient is refused here without exception, as
	 * everybody is to read it.
	 *
	 * @throws Refused naming each wrong field; leads-to-patient; pearl-there-already when the other one has proposed or both agreed
	 */
	public PearlView propose(Actor actor, UUID ask, PearlInput input) {
		var line = gate(actor, ask);
		var checked = input.checked();
		guard.requireClean(actor, Map.of("title", checked.title(), "text", checked.text()));
		var sealed = confidences.seal(actor, line.conversation(), place(ask), checked.written());
		var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
		if (!store.propose(ask, actor.memberId(), sealed, now)) {
			throw new Refused(AskingReason.PEARL_THERE_ALREADY);
		}
		facts.fire(new PearlProposed(ask, other(actor, line), now));
		return view(actor, line, resources(actor, line));
	}

	/** Takes the own proposal back, or refuses the other one's: the words are gone. Doing it twice changes nothing. */
	public PearlView remove(Actor actor, UUID ask) {
		var line = gate(actor, ask);
		if (store.remove(ask)) {
			facts.fire(new PearlSettled(ask));
		}
		return view(actor, line, resources(actor, line));
	}

	/**
	 * The other one agrees: a draft for the curators, and the words are no longer here. Doing it twice makes one draft.
	 *
	 * @param proposedAt of the words that the actor has read
	 * @throws Refused naming {@code proposedAt} when it is missing; no-pearl when the other one has proposed nothing, or other words since
	 */
	public PearlView agree(Actor actor, UUID ask, Instant proposedAt) {
		var line = gate(actor, ask);
		var pearl = store.of(ask).filter(one -> one.agreed() || !one.proposer().equals(actor.memberId())).orElseThrow(() -> new Refused(AskingReason.NO_PEARL));
		var resources = resources(actor, line);
		if (!pearl.agreed()) {
			if (proposedAt == null) {
				throw Refused.fields(List.of(new FieldRefusal("proposedAt", CommonReason.REQUIRED)));
			}
			if (!pearl.proposedAt().equals(proposedAt)) {
				throw new Refused(AskingReason.NO_PEARL);
			}
			var words = read(actor, line, pearl);
			var now = clock.instant();
			if (!store.agree(ask, pearl.sealed(), now)) {
				throw new Refused(AskingReason.NO_PEARL);
			}
			contributions.give(words.title(), words.text(), List.copyOf(resources.keySet()));
			facts.fire(new PearlSettled(ask));
			facts.fire(new PearlAgreed(ask, pearl.proposer(), now));
		}
		return view(actor, line, resources);
	}

	private AskStore.Line gate(Actor actor, UUID ask) {
		var line = asks.byId(ask).filter(one -> one.asker().equals(actor.memberId()) || one.mentor().equals(actor.memberId())).orElseThrow(Refused::notFound);
		if (line.state() != AskState.CLOSED) {
			throw new Refused(AskingReason.QUESTION_OPEN);
		}
		return line;
	}

	private PearlInput read(Actor actor, AskStore.Line line, PearlStore.Line pearl) {
		return PearlInput.read(confidences.open(actor, line.conversation(), place(line.id()), pearl.sealed()));
	}

	/** The resources attached from the question on, each once, in the order in which they came, as far as the library shows them to the actor. */
	private Map<String, Mention> resources(Actor actor, AskStore.Line line) {
		var followed = new ArrayList<Message>();
		var after = line.seq() - 1;
		while (followed.size() < FOLLOWED) {
			var page = messaging.messages(actor, line.conversation(), after, Messaging.PAGE);
			followed.addAll(page);
			if (page.size() < Messaging.PAGE) {
				break;
			}
			after = page.getLast().seq();
		}
		return mentions.of(actor, followed.stream().flatMap(message -> message.cards().stream()).filter(card -> card.kind().equals(CardReference.RESOURCE)).map(CardReference::id).distinct().toList());
	}

	private static UUID other(Actor actor, AskStore.Line line) {
		return line.asker().equals(actor.memberId()) ? line.mentor() : line.asker();
	}

	private static String place(UUID ask) {
		return "pearl:" + ask;
	}
}
