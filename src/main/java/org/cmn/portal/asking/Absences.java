package org.cmn.portal.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Members;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.refusal.Checks;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.time.Zones;

/** Mentors say when they are away and who answers meanwhile; their mentees see it before they ask. */
@ApplicationScoped
@Transactional
public class Absences {

	/** A year and a day: longer is leaving. */
	static final int LONGEST = 366;

	@Inject
	private AbsenceStore store;

	@Inject
	private Members members;

	@Inject
	private Audit audit;

	@Inject
	private Zones zones;

	@Inject
	private Clock clock;

	/**
	 * Notes that the actor is away.
	 *
	 * @param last     included; today or later
	 * @param covering member id of another mentor; blank for nobody
	 * @throws Refused not-found for everyone but mentors; naming each wrong field
	 */
	public AbsenceCard add(Actor actor, LocalDate first, LocalDate last, String covering) {
		actor.requireAny(Role.MENTOR);
		var checks = new Checks();
		days(checks, actor, first, last);
		var other = cover(checks, actor, covering);
		checks.done();
		store.lock(actor.memberId());
		if (store.overlaps(actor.memberId(), first, last)) {
			throw new Refused(AskingReason.AWAY_ALREADY);
		}
		var absence = new Absence(UUID.randomUUID(), actor.memberId(), first, last, other == null ? null : other.memberId());
		store.add(absence);
		audit.record(actor, "absence.noted", "absence:" + absence.id());
		return new AbsenceCard(absence.id(), first, last, absence.covering(), other == null ? null : other.name());
	}

	/** Takes one of the actor's own back. */
	public void remove(Actor actor, UUID id) {
		actor.requireAny(Role.MENTOR);
		if (!store.remove(actor.memberId(), id)) {
			throw Refused.notFound();
		}
		audit.record(actor, "absence.taken-back", "absence:" + id);
	}

	/** The actor's own, those that are not over. */
	public List<AbsenceCard> own(Actor actor) {
		return cards(store.of(List.of(actor.memberId()), today(actor)));
	}

	/** The other mentors, by name: who may cover. Nobody for those who are none. */
	public Map<String, String> others(Actor actor) {
		return actor.is(Role.MENTOR) ? members.mentorsBut(actor) : Map.of();
	}

	/** Whether a mentor is away now, or will be within two weeks: for a mentee who is about to ask. */
	Optional<AbsenceCard> next(Actor mentor) {
		var today = today(mentor);
		return cards(store.of(List.of(mentor.memberId()), today).stream().filter(absence -> !absence.first().isAfter(today.plusWeeks(2))).limit(1).toList()).stream().findFirst();
	}

	/** By member, for a clock that has run since then. */
	Map<UUID, List<Absence>> since(Collection<UUID> mentors, LocalDate day) {
		return store.of(mentors, day).stream().collect(Collectors.groupingBy(Absence::member));
	}

	LocalDate today(Actor whose) {
		return zones.local(clock.instant(), whose.zone()).toLocalDate();
	}

	private void days(Checks checks, Actor actor, LocalDate first, LocalDate last) {
		if (first == null) {
			checks.refuse("first", CommonReason.REQUIRED);
		}
		if (last == null) {
			checks.refuse("last", CommonReason.REQUIRED);
		}
		if (first == null || last == null) {
			return;
		}
		if (last.isBefore(first) || last.isBefore(today(actor))) {
			checks.refuse("last", AskingReason.DAYS_NOT_IN_ORDER);
		} else if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
			checks.refuse("last", AskingReason.TOO_LONG_AWAY, LONGEST);
		}
	}

	private Actor cover(Checks checks, Actor actor, String given) {
		if (given == null || given.isBlank()) {
			return null;
		}
		var other = members.byIdOrEmail(given.strip()).filter(one -> one.is(Role.MENTOR) && !one.memberId().equals(actor.memberId()));
		if (other.isEmpty()) {
			checks.refuse("covering", AskingReason.CANNOT_COVER);
		}
		return other.orElse(null);
	}

	private List<AbsenceCard> cards(List<Absence> absences) {
		var names = members.names(absences.stream().map(Absence::covering).filter(Objects::nonNull).collect(Collectors.toSet()));
		return absences.stream().map(absence -> new AbsenceCard(absence.id(), absence.first(), absence.last(), absence.covering(),
				absence.covering() == null ? null : names.get(absence.covering()))).toList();
	}
}
