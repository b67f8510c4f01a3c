package org.cmn.portal.asking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.mentoring.Mentorships;
import org.cmn.portal.mentoring.Pair;

/**
 * How soon a mentor usually answers, in words and from what really was: no green dot, nothing of the moment. For those who are
 * paired with that mentor, and while the mentor lets it be shown.
 */
@ApplicationScoped
@Transactional
public class UsualAnswers {

	/** From fewer one learns nothing, or too much of one question. */
	static final int FEWEST = 3;
	private static final int LATEST = 15;

	@Inject
	private AskStore store;

	@Inject
	private Waits waits;

	@Inject
	private Mentorships mentorships;

	/** Within how many business days of their own a mentor usually answers, at least 1. Empty where it is not known, not shown, or the actor is not paired with them. */
	public Optional<Integer> days(Actor actor, UUID mentor) {
		boolean paired = actor.is(Role.MENTEE) && mentorships.own(actor).stream().filter(Pair::open).anyMatch(pair -> pair.mentor().id().equals(mentor) && pair.mentee().id().equals(actor.memberId()));
		if (!paired || store.usualHidden(mentor)) {
			return Optional.empty();
		}
		var lines = store.answered(mentor, LATEST);
		return usual(waits.of(lines).values().stream().map(Waits.Wait::days).toList());
	}

	/** The upper one of the two in the middle: rather sooner than said than later. @param whole days that passed until each answer */
	static Optional<Integer> usual(List<Integer> whole) {
		return whole.size() < FEWEST ? Optional.empty() : Optional.of(whole.stream().sorted().toList().get(whole.size() / 2) + 1);
	}

	/** Whether the actor, a mentor, lets it be shown. */
	public boolean shown(Actor actor) {
		actor.requireAny(Role.MENTOR);
		return !store.usualHidden(actor.memberId());
	}

	/** Lets it be shown, or ends that at once. */
	public void show(Actor actor, boolean on) {
		actor.requireAny(Role.MENTOR);
		if (on) {
			store.showUsual(actor.memberId());
		} else {
			store.hideUsual(actor.memberId());
		}
	}
}
