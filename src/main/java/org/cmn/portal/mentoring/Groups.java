package org.cmn.portal.mentoring;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.guard.Gate;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.limit.Limit;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The front desk of groups: a mentor and at least two of their mentees when it is opened. Its mentor or a coordinator changes it,
 * a mentee leaves it. Whoever has nothing to do with it finds none. Each fact is told inside the transaction.
 */
@ApplicationScoped
@Transactional
public class Groups {

	/** Groups opened, and people taken in. */
	static final Limit GATHERINGS = Limit.perMinute("group", 20);

	/** The mentor and eleven others: more is no conversation. */
	public static final int MOST = 12;
	public static final int LONGEST_NAME = 60;
	private static final int FEWEST_MENTEES = 2;

	@Inject
	private GroupStore store;

	@Inject
	private Apart apart;

	@Inject
	private Members members;

	@Inject
	private Gate guard;

	@Inject
	private Audit audit;

	@Inject
	private RateLimit rates;

	@Inject
	private Clock clock;

	@Inject
	private Event<Object> facts;

	/**
	 * Opens a group and its conversation.
	 *
	 * @throws Refused naming {@code name} or {@code mentees}; not-found for who is neither a mentor nor a coordinator, or opens one for somebody else without being one; too-many-requests
	 */
	public GroupCard open(Actor actor, GroupInput input) {
		actor.requireAny(Role.MENTOR, Role.COORDINATOR);
		var mentor = input.mentor() == null ? actor.memberId() : input.mentor();
		if (!mentor.equals(actor.memberId())) {
			actor.requireAny(Role.COORDINATOR);
		}
		rates.spend(GATHERINGS, actor.memberId());
		var mentees = new LinkedHashSet<UUID>();
		if (input.mentees() != null) {
			input.mentees().stream().filter(Objects::nonNull).forEach(mentees::add);
		}
		var checks = new Checks();
		var name = name(checks, input.name());
		if (mentees.size() < FEWEST_MENTEES) {
			checks.refuse("mentees", MentoringReason.GROUP_TOO_SMALL);
		} else if (mentees.size() >= MOST) {
			checks.refuse("mentees", MentoringReason.GROUP_FULL, MOST);
		} else if (!mayCome(mentor, mentees).equals(mentees)) {
			checks.refuse("mentees", MentoringReason.NOT_THEIR_MENTEE);
		}
		checks.done();
		var verdict = guard.admit(actor, name, input.pass());
		var id = UUID.randomUUID();
		var now = clock.instant();
		store.add(id, mentor, name, now);
		mentees.forEach(mentee -> store.join(id, mentee, now));
		guard.count(verdict);
		audit.record(actor, "group.opened", "group:" + id);
		facts.fire(new GroupOpened(id, actor.memberId(), mentor, Set.copyOf(mentees), now));
		return card(id);
	}

	/** All groups for a coordinator, for everybody else those that they are in; open ones first. */
	public List<GroupCard> list(Actor actor) {
		return cards(actor.is(Role.COORDINATOR) ? store.all() : store.of(actor.memberId()));
	}

	/** One that the actor is in, or any for a coordinator. */
	public GroupCard of(Actor actor, UUID group) {
		var card = store.find(group).map(row -> cards(List.of(row)).getFirst()).orElseThrow(Refused::notFound);
		if (!changes(actor, card.mentor().id()) && !card.has(actor.memberId())) {
			throw Refused.notFound();
		}
		return card;
	}

	/**
	 * Takes a mentee in. What was written before stays with those who were there.
	 *
	 * @throws Refused naming {@code mentee}: not-their-mentee, group-full; group-ended; too-many-requests
	 */
	public GroupCard add(Actor actor, UUID group, UUID mentee) {
		if (mentee == null) {
			throw Refused.fields(List.of(new FieldRefusal("mentee", CommonReason.REQUIRED)));
		}
		var mentor = gate(actor, store.find(group).orElseThrow(Refused::notFound)).mentor();
		rates.spend(GATHERINGS, actor.memberId());
		// The pair before the group: see GroupStore.
		boolean wanted = mayCome(mentor, List.of(mentee)).contains(mentee);
		refuseEnded(store.lock(group).orElseThrow(Refused::notFound));
		var present = store.mentees(group);
		if (present.contains(mentee)) {
			return card(group);
		}
		if (!wanted) {
			throw Refused.fields(List.of(new FieldRefusal("mentee", MentoringReason.NOT_THEIR_MENTEE)));
		}
		if (present.size() + 1 >= MOST) {
			throw Refused.fields(List.of(new FieldRefusal("mentee", MentoringReason.GROUP_FULL, MOST)));
		}
		var now = clock.instant();
		store.join(group, mentee, now);
		audit.record(actor, "group.joined", "group:" + group + " member:" + mentee);
		facts.fire(new GroupJoined(group, mentee, now));
		return card(group);
	}

	/** Takes a mentee out, or lets the actor leave; twice is once. The last one takes the group along. @throws Refused not-found also for who never was in it */
	public void remove(Actor actor, UUID group, UUID mentee) {
		var row = store.lock(group).orElseThrow(Refused::notFound);
		if (!changes(actor, row.mentor()) && !(actor.memberId().equals(mentee) && store.mentees(group).contains(mentee))) {
			throw Refused.notFound();
		}
		if (!store.knows(group, mentee)) {
			throw Refused.notFound();
		}
		if (leave(row, mentee, clock.instant())) {
			audit.record(actor, actor.memberId().equals(mentee) ? "group.left" : "group.taken-out", "group:" + group + " member:" + mentee);
		}
	}

	/** @throws Refused naming {@code name}; group-ended */
	public GroupCard rename(Actor actor, UUID group, String given, String pass) {
		var row = gate(actor, store.lock(group).orElseThrow(Refused::notFound));
		refuseEnded(row);
		var checks = new Checks();
		var name = name(checks, given);
		checks.done();
		if (!name.equals(row.name())) {
			var verdict = guard.admit(actor, name, pass);
			store.rename(group, name);
			guard.count(verdict);
			audit.record(actor, "group.renamed", "group:" + group);
			facts.fire(new GroupRenamed(group, clock.instant()));
		}
		return card(group);
	}

	/** Ends it for all; twice is once. */
	public GroupCard close(Actor actor, UUID group) {
		var row = gate(actor, store.lock(group).orElseThrow(Refused::notFound));
		if (row.endedAt() == null) {
			close(row, clock.instant());
			audit.record(actor, "group.closed", "group:" + group);
		}
		return card(group);
	}

	/** Takes the end back, for those who are in it. @throws Refused group-ended when nobody is, or its messages were erased */
	public GroupCard reopen(Actor actor, UUID group) {
		var row = gate(actor, store.lock(group).orElseThrow(Refused::notFound));
		if (row.endedAt() != null) {
			if (row.name() == null || store.mentees(group).isEmpty()) {
				throw new Refused(MentoringReason.GROUP_ENDED);
			}
			store.end(group, null);
			audit.record(actor, "group.reopened", "group:" + group);
			facts.fire(new GroupReopened(group, clock.instant()));
		}
		return card(group);
	}

	/** For the room that shows their conversations, which has asked who may see them. */
	public Map<UUID, GroupCard> cards(Set<UUID> groups) {
		return groups.isEmpty() ? Map.of() : cards(store.some(groups)).stream().collect(Collectors.toMap(GroupCard::id, card -> card));
	}

	/** Nobody changes it until the caller's transaction ends. */
	public void hold(UUID group) {
		store.lock(group);
	}

	/** Its messages were erased: what it was called goes with them. */
	public void forget(UUID group) {
		store.rename(group, null);
	}

	/** The two are a pair no more: the mentee leaves that mentor's groups. */
	void leaveAll(UUID mentor, UUID mentee, Instant at) {
		store.between(mentor, mentee).forEach(group -> leave(store.lock(group).orElseThrow(), mentee, at));
	}

	/** Of these those who are paired with the mentor and want to be written to. Which of the two is missing nobody is told. */
	private Set<UUID> mayCome(UUID mentor, Collection<UUID> mentees) {
		var may = new HashSet<>(store.holdPaired(mentor, mentees));
		may.removeAll(apart.from(mentor, may));
		return may;
	}

	/** One line. */
	private static String name(Checks checks, String given) {
		return Checks.oneLine(checks.required("name", given, LONGEST_NAME));
	}

	private boolean leave(GroupStore.Row row, UUID mentee, Instant at) {
		if (!store.leave(row.id(), mentee, at)) {
			return false;
		}
		facts.fire(new GroupLeft(row.id(), mentee, at));
		if (row.endedAt() == null && store.mentees(row.id()).isEmpty()) {
			close(row, at);
		}
		return true;
	}

	private void close(GroupStore.Row row, Instant at) {
		store.end(row.id(), at);
		facts.fire(new GroupClosed(row.id(), at));
	}

	private static GroupStore.Row gate(Actor actor, GroupStore.Row row) {
		if (!changes(actor, row.mentor())) {
			throw Refused.notFound();
		}
		return row;
	}

	private static boolean changes(Actor actor, UUID mentor) {
		return actor.memberId().equals(mentor) || actor.is(Role.COORDINATOR);
	}

	private static void refuseEnded(GroupStore.Row row) {
		if (row.endedAt() != null) {
			throw new Refused(MentoringReason.GROUP_ENDED);
		}
	}

	private GroupCard card(UUID group) {
		return cards(List.of(store.find(group).orElseThrow())).getFirst();
	}

	private List<GroupCard> cards(Collection<GroupStore.Row> rows) {
		if (rows.isEmpty()) {
			return List.of();
		}
		var mentees = store.mentees(rows.stream().map(GroupStore.Row::id).toList());
		var people = new HashSet<UUID>();
		rows.forEach(row -> people.add(row.mentor()));
		mentees.values().forEach(people::addAll);
		var names = members.names(people);
		var cards = new ArrayList<GroupCard>();
		for (var row : rows) {
			var in = mentees.getOrDefault(row.id(), Set.of()).stream().map(id -> new Pair.Person(id, names.get(id))).sorted(Comparator.comparing(Pair.Person::name)).toList();
			cards.add(new GroupCard(row.id(), row.name(), new Pair.Person(row.mentor(), names.get(row.mentor())), in, row.openedAt(), row.endedAt()));
		}
		return List.copyOf(cards);
	}
}
