package org.cmn.portal.mentoring;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Refused;

/** The room's front desk. A coordinator pairs, ends and resumes; members see the pairs that they are part of. */
@ApplicationScoped
@Transactional
public class Mentorships {

	@Inject
	private MentorshipStore store;

	@Inject
	private Pairing pairing;

	@Inject
	private Members members;

	@Inject
	private Groups groups;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	@Inject
	private Event<Object> facts;

	/**
	 * Pairs two members. Who and why not: see {@link MentoringReason}.
	 *
	 * @param mentor member id or e-mail address of somebody who has the role mentor
	 * @param mentee member id or e-mail address of somebody who has the role mentee
	 */
	public Pair pair(Actor actor, String mentor, String mentee) {
		actor.requireAny(Role.COORDINATOR);
		var two = pairing.check(mentor, mentee);
		var mentorship = new Mentorship(UUID.randomUUID(), two.mentor().memberId(), two.mentee().memberId(), clock.instant());
		if (!store.add(mentorship)) {
			throw alreadyPaired(two.mentor().name(), two.mentee().name());
		}
		audit.record(actor, "mentorship.began", "mentorship:" + mentorship.id());
		facts.fire(new MentorshipBegan(mentorship.id(), mentorship.mentorId(), mentorship.menteeId(), mentorship.beganAt()));
		return pair(mentorship, Map.of(mentorship.mentorId(), two.mentor().name(), mentorship.menteeId(), two.mentee().name()));
	}

	/**
	 * A mentor stands in for the mentee's own one, who has said so: the rooms that call this have asked. The two are a pair like
	 * others, until a coordinator ends it; an open one is left as it is.
	 *
	 * @param mentor member id of somebody who has the role mentor
	 */
	public void cover(Actor mentee, UUID mentor) {
		var two = pairing.check(mentor.toString(), mentee.memberId().toString());
		var mentorship = new Mentorship(UUID.randomUUID(), two.mentor().memberId(), two.mentee().memberId(), clock.instant());
		if (store.add(mentorship)) {
			audit.record(mentee, "mentorship.covered", "mentorship:" + mentorship.id());
			facts.fire(new MentorshipBegan(mentorship.id(), mentorship.mentorId(), mentorship.menteeId(), mentorship.beganAt()));
		}
	}

	/** All pairs for a coordinator, the own ones for everybody else; open ones first. */
	public List<Pair> list(Actor actor) {
		return pairs(actor.is(Role.COORDINATOR) ? store.all() : store.of(actor.memberId()));
	}

	/** The actor's own pairs, a coordinator's too; open ones first. */
	public List<Pair> own(Actor actor) {
		return pairs(store.of(actor.memberId()));
	}

	private List<Pair> pairs(List<Mentorship> found) {
		var people = new HashSet<UUID>();
		for (var mentorship : found) {
			people.addAll(Set.of(mentorship.mentorId(), mentorship.menteeId()));
		}
		var names = members.names(people);
		return found.stream().map(mentorship -> pair(mentorship, names)).toList();
	}

	/** Ends a pair; doing it twice changes nothing. The mentee leaves the mentor's groups with it, and does not come back when it is resumed. */
	public Pair end(Actor actor, UUID id) {
		actor.requireAny(Role.COORDINATOR);
		// Under its lock, so that nobody is taken into a group meanwhile: see GroupStore.
		var mentorship = store.findLocked(id).orElseThrow(Refused::notFound);
		var now = clock.instant();
		if (mentorship.end(now)) {
			audit.record(actor, "mentorship.ended", "mentorship:" + id);
			groups.leaveAll(mentorship.mentorId(), mentorship.menteeId(), now);
			facts.fire(new MentorshipEnded(id, mentorship.mentorId(), mentorship.menteeId(), now));
		}
		return pair(mentorship, members.names(Set.of(mentorship.mentorId(), mentorship.menteeId())));
	}

	/** Takes an ending back; refused when the two were paired anew meanwhile. */
	public Pair resume(Actor actor, UUID id) {
		var mentorship = gate(actor, id);
		var names = members.names(Set.of(mentorship.mentorId(), mentorship.menteeId()));
		if (mentorship.endedAt() != null && store.openBetween(mentorship.mentorId(), mentorship.menteeId())) {
			throw alreadyPaired(names.get(mentorship.mentorId()), names.get(mentorship.menteeId()));
		}
		if (mentorship.resume()) {
			if (!store.write()) {
				throw alreadyPaired(names.get(mentorship.mentorId()), names.get(mentorship.menteeId()));
			}
			audit.record(actor, "mentorship.resumed", "mentorship:" + id);
			facts.fire(new MentorshipResumed(id, mentorship.mentorId(), mentorship.menteeId(), clock.instant()));
		}
		return pair(mentorship, names);
	}

	private Mentorship gate(Actor actor, UUID id) {
		actor.requireAny(Role.COORDINATOR);
		return store.find(id).orElseThrow(Refused::notFound);
	}

	private static Refused alreadyPaired(String mentor, String mentee) {
		return new Refused(MentoringReason.ALREADY_PAIRED, mentor, mentee);
	}

	private static Pair pair(Mentorship m, Map<UUID, String> names) {
		return new Pair(m.id(), new Pair.Person(m.mentorId(), names.get(m.mentorId())),
				new Pair.Person(m.menteeId(), names.get(m.menteeId())), m.beganAt(), m.endedAt());
	}
}
