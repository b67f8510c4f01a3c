package org.cmn.portal.asking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.member.Members;
import org.cmn.portal.platform.time.WorkingDays;
import org.cmn.portal.platform.time.Zones;

/** How long questions have waited, in working days of those who were asked: their zone, their days away. */
@ApplicationScoped
class Waits {

	/** Where the network is, for a mentor who has left. */
	private static final ZoneId HOME = ZoneId.of("America/Edmonton");

	@Inject
	private Members members;

	@Inject
	private Absences absences;

	@Inject
	private WorkingDays workingDays;

	@Inject
	private Zones zones;

	@Inject
	private Clock clock;

	/** @param dueAt when two working days are over. @param days whole ones that passed until the answer, or until now */
	record Wait(Instant dueAt, int days) {
	}

	/** By the question's id. */
	Map<UUID, Wait> of(Collection<AskStore.Line> lines) {
		var places = new HashMap<UUID, ZoneId>();
		lines.forEach(line -> places.computeIfAbsent(line.mentor(), id -> members.actor(id).map(mentor -> mentor.zone()).orElse(HOME)));
		var first = lines.stream().map(AskStore.Line::askedAt).min(Instant::compareTo).orElse(clock.instant());
		var away = absences.since(places.keySet(), zones.local(first, HOME).toLocalDate().minusDays(1));
		return lines.stream().collect(Collectors.toMap(AskStore.Line::id, line -> wait(line, places.get(line.mentor()), away.getOrDefault(line.mentor(), List.of()))));
	}

	private Wait wait(AskStore.Line line, ZoneId zone, List<Absence> absent) {
		Predicate<LocalDate> away = day -> absent.stream().anyMatch(absence -> absence.has(day));
		var until = line.answeredAt() != null ? line.answeredAt() : line.closedAt() != null ? line.closedAt() : clock.instant();
		return new Wait(workingDays.after(line.askedAt(), AskCard.NUDGE_MENTOR, zone, away), workingDays.between(line.askedAt(), until, zone, away));
	}
}
