package org.cmn.portal.asking;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;
import org.cmn.portal.messaging.Messaging;
import org.cmn.portal.messaging.MessagingReason;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The room's front desk. A mentee asks the own mentor, or whoever covers for that mentor now; the words go as a message of
 * their conversation, and only that there is a question is noted beside it. A coordinator sees which wait too long, and
 * nothing of what they say.
 */
@ApplicationScoped
@Transactional
public class Asks {

	static final int LONGEST_MINUTES = 600;
	private static final int SHOWN = 100;
	private static final int MESSAGE = 4000;

	@Inject
	private AskStore store;

	@Inject
	private PearlStore pearls;

	@Inject
	private Absences absences;

	@Inject
	private Waits waits;

	@Inject
	private Messaging messaging;

	@Inject
	private Mentorships mentorships;

	@Inject
	private Members members;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	/** Whom the actor can ask: the mentors of open pairs, with who covers for them. */
	public List<MentorCard> mentors(Actor actor) {
		return openPairs(actor).stream().map(Pair::mentor).map(person -> {
			var mentor = members.actor(person.id()).orElse(null);
			var away = mentor == null ? null : absences.next(mentor).orElse(null);
			return new MentorCard(person.id(), person.name(), away, away != null && !away.first().isAfter(absences.today(mentor)));
		}).toList();
	}

	/**
	 * Asks. The same client id again is the same question.
	 *
	 * @param mentor member id of the actor's mentor, or of who covers for one of them today
	 * @throws Refused naming each wrong field; not-your-mentor; what {@link Messaging#send} refuses
	 */
	public AskCard ask(Actor actor, UUID mentor, AskInput input) {
		actor.requireAny(Role.MENTEE);
		var asked = input.check();
		var text = AskText.of(asked, actor.locale());
		int length = text.codePointCount(0, text.length());
		if (length > MESSAGE) {
			throw Refused.fields(List.of(new FieldRefusal("question", AskingReason.TOO_MUCH_IN_ALL, length, MESSAGE)));
		}
		var conversation = conversation(actor, mentor);
		var message = messaging.send(actor, conversation, text, List.of(), input.clientId(), input.pass());
		store.add(UUID.randomUUID(), conversation, message.seq(), actor.memberId(), mentor, asked.howSoon(), message.sentAt());
		return cards(actor, List.of(store.bySeq(conversation, message.seq()).orElseThrow(() -> new Refused(MessagingReason.MESSAGE_WITHDRAWN)))).getFirst();
	}

	/** The actor's own questions, and those to the actor: open ones first. */
	public List<AskCard> list(Actor actor) {
		return cards(actor, store.of(actor.memberId(), SHOWN));
	}

	/** How many of them are not closed: for pages that say no more of them. */
	public long open(Actor actor) {
		return store.open(actor.memberId());
	}

	/** One that the actor asked. */
	public AskCard asked(Actor actor, UUID id) {
		return cards(actor, store.byId(id).filter(line -> line.asker().equals(actor.memberId())).stream().toList()).stream().findFirst().orElseThrow(Refused::notFound);
	}

	/**
	 * What the actor said on closing a question; nothing while it is not closed.
	 *
	 * @throws Refused not-found for everyone but its asker
	 */
	public Optional<Outcome> outcome(Actor actor, UUID id) {
		return own(actor, store.find(id)).outcome();
	}

	/** What waits for the actor as a mentor, the longest first. */
	public List<AskCard> waiting(Actor actor) {
		return cards(actor, store.unansweredBy(actor.memberId()));
	}

	/** What has waited five working days and more: that it is there, never what it says. */
	public List<AskCard> late(Actor actor) {
		actor.requireAny(Role.COORDINATOR);
		return cards(actor, store.unanswered()).stream().filter(AskCard::isVeryLate).toList();
	}

	/**
	 * The asker is done with it. Again, it corrects what was said.
	 *
	 * @param minutes spent on it by both, 0 to 600
	 * @param helped  the name of a {@link Helped} in small letters
	 * @throws Refused not-found for everyone but its asker
	 */
	public AskCard close(Actor actor, UUID id, Integer minutes, String helped) {
		var ask = own(actor, store.findLocked(id));
		var checks = new Checks();
		var answer = AskInput.choice(checks, "helped", Helped.class, helped);
		if (helped == null || helped.isBlank()) {
			checks.refuse("helped", CommonReason.REQUIRED);
		}
		if (minutes == null) {
			checks.refuse("minutes", CommonReason.REQUIRED);
		} else {
			checks.within("minutes", minutes, 0, LONGEST_MINUTES);
		}
		checks.done();
		if (ask.close(minutes, answer.orElseThrow(), clock.instant())) {
			audit.record(actor, "ask.closed", "ask:" + id);
		}
		return card(actor, ask);
	}

	/** Takes the closing back. */
	public AskCard reopen(Actor actor, UUID id) {
		var ask = own(actor, store.findLocked(id));
		if (ask.reopen()) {
			audit.record(actor, "ask.reopened", "ask:" + id);
		}
		return card(actor, ask);
	}

	/** While its message is there. */
	private Ask own(Actor actor, Optional<Ask> found) {
		return found.filter(ask -> ask.asker().equals(actor.memberId()) && store.byId(ask.id()).isPresent()).orElseThrow(Refused::notFound);
	}

	private AskCard card(Actor actor, Ask ask) {
		store.write();
		return cards(actor, store.byId(ask.id()).stream().toList()).getFirst();
	}

	/** Who covers gets a pair, and with it a conversation, of their own: what was said to the mentor stays between those two. */
	private UUID conversation(Actor actor, UUID mentor) {
		var pairs = openPairs(actor);
		var own = pairs.stream().filter(pair -> pair.mentor().id().equals(mentor)).findFirst();
		if (own.isEmpty()) {
			if (mentors(actor).stream().noneMatch(one -> one.awayNow() && mentor.equals(one.away().covering()))) {
				throw Refused.fields(List.of(new FieldRefusal("mentor", AskingReason.NOT_YOUR_MENTOR)));
			}
			mentorships.cover(actor, mentor);
		}
		return messaging.conversations(actor).stream().filter(card -> card.open() && card.group() == null && card.people().getFirst().id().equals(mentor))
				.findFirst().orElseThrow(Refused::notFound).id();
	}

	private List<Pair> openPairs(Actor actor) {
		return mentorships.own(actor).stream().filter(Pair::open).filter(pair -> pair.mentee().id().equals(actor.memberId())).toList();
	}

	private List<AskCard> cards(Actor reader, Collection<AskStore.Line> lines) {
		var people = new HashSet<UUID>();
		lines.forEach(line -> people.addAll(List.of(line.asker(), line.mentor())));
		var names = members.names(people);
		var clocks = waits.of(lines);
		var given = pearls.of(lines.stream().filter(line -> line.state() == AskState.CLOSED).map(AskStore.Line::id).toList());
		return lines.stream().map(line -> new AskCard(line.id(), line.conversation(), line.seq(), names.get(line.asker()), names.get(line.mentor()), line.asker().equals(reader.memberId()),
				line.howSoon(), line.state(), line.askedAt(), line.answeredAt(), line.closedAt(), clocks.get(line.id()).dueAt(), clocks.get(line.id()).days(),
				given.containsKey(line.id()) ? given.get(line.id()).state(reader.memberId()) : PearlState.NONE)).toList();
	}
}
