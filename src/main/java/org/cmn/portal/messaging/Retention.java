package org.cmn.portal.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.FieldRefusal;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Zones;

/** How long conversations are kept after their pair: rules and holds for administrators, and for participants the day until which they can read. */
@ApplicationScoped
@Transactional
public class Retention {

	@Inject
	private RetentionStore store;

	@Inject
	private BlockStore people;

	@Inject
	private Members members;

	@Inject
	private Audit audit;

	@Inject
	private Clock clock;

	@Inject
	private Zones zones;

	@Inject
	private Event<ConversationChanged> changed;

	/** For administrators, the latest first. */
	public List<RetentionRule> rules(Actor actor) {
		actor.requireAny(Role.ADMIN);
		return store.rules().all();
	}

	/**
	 * A new rule for conversations that end from a day on; those that have ended keep what they were promised.
	 *
	 * @param days 30 to 3650
	 * @param from today, which means from now on, or a later day, both in the actor's zone
	 * @throws Refused out-of-bounds, day-in-the-past, rule-on-that-day
	 */
	public RetentionRule add(Actor actor, Integer days, LocalDate from) {
		actor.requireAny(Role.ADMIN);
		var now = now();
		var checks = new Checks();
		if (days == null) {
			checks.refuse("days", CommonReason.REQUIRED);
		} else {
			checks.within("days", days, RetentionRules.FEWEST, RetentionRules.MOST);
		}
		var today = zones.local(now, actor.zone()).toLocalDate();
		if (from == null) {
			checks.refuse("from", CommonReason.REQUIRED);
		} else if (from.isBefore(today) || from.isAfter(today.plusYears(10))) {
			checks.refuse("from", MessagingReason.DAY_NOT_TO_COME);
		}
		checks.done();
		var rule = new RetentionRule(UUID.randomUUID(), days, from.equals(today) ? now : zones.toInstant(from.atStartOfDay(), actor.zone()));
		if (!store.add(rule, actor.memberId())) {
			throw Refused.fields(List.of(new FieldRefusal("from", MessagingReason.RULE_ON_THAT_DAY)));
		}
		audit.record(actor, "retention.rule-set", "retention:" + rule.id() + " days:" + days + " from:" + rule.effectiveAt());
		return rule;
	}

	/** Takes a rule back that is not in force yet. @throws Refused not-found for any other */
	public void takeBack(Actor actor, UUID rule) {
		actor.requireAny(Role.ADMIN);
		if (!store.remove(rule, now())) {
			throw Refused.notFound();
		}
		audit.record(actor, "retention.rule-taken-back", "retention:" + rule);
	}

	/** All pairs that have a conversation, the ended ones first: who, when it ends, whether it is held. For administrators. */
	public List<EndedPair> pairs(Actor actor) {
		actor.requireAny(Role.ADMIN);
		var rules = store.rules();
		var lines = store.pairs();
		var two = new HashMap<UUID, java.util.Set<UUID>>();
		lines.forEach(line -> two.put(line.conversation(), people.people(line.conversation())));
		var all = new HashSet<UUID>();
		two.values().forEach(all::addAll);
		var names = members.names(all);
		return lines.stream().map(line -> new EndedPair(line.mentorship(), two.get(line.conversation()).stream().map(names::get).sorted().collect(Collectors.joining(" – ")),
				line.endedAt(), line.endedAt() == null ? null : rules.lastDay(line.endedAt()), line.hold(), line.heldSince())).toList();
	}

	/**
	 * Keeps the conversation of a pair from being erased. It gives nobody a right to read it, and takes none.
	 *
	 * @param reason the name of a {@link HoldReason} in small letters
	 */
	public void hold(Actor actor, UUID mentorship, String reason) {
		actor.requireAny(Role.ADMIN);
		var why = Arrays.stream(HoldReason.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(reason)).findFirst()
				.orElseThrow(() -> Refused.fields(List.of(new FieldRefusal("reason", reason == null ? CommonReason.REQUIRED : CommonReason.NOT_A_CHOICE))));
		var conversation = store.lockByMentorship(mentorship).orElseThrow(Refused::notFound);
		if (store.hold(conversation, why, now(), actor.memberId())) {
			audit.record(actor, "hold.placed", "mentorship:" + mentorship + " reason:" + reason);
			changed.fire(new ConversationChanged(conversation, people.people(conversation)));
		}
	}

	/** From now on the rules alone say when it is erased. */
	public void lift(Actor actor, UUID mentorship) {
		actor.requireAny(Role.ADMIN);
		var conversation = store.lockByMentorship(mentorship).orElseThrow(Refused::notFound);
		if (store.lift(conversation)) {
			audit.record(actor, "hold.lifted", "mentorship:" + mentorship);
			changed.fire(new ConversationChanged(conversation, people.people(conversation)));
		}
	}

	/** Of the actor's own ended conversations, by id. */
	public Map<UUID, Kept> kept(Actor actor) {
		var lines = store.endedOf(actor.memberId());
		var rules = lines.isEmpty() ? null : store.rules();
		return lines.stream().collect(Collectors.toMap(RetentionStore.Line::conversation, line -> new Kept(rules.lastDay(line.endedAt()), line.hold() != null)));
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}
}
