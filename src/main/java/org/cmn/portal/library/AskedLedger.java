package org.cmn.portal.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.library.AskedStore.Count;
import org.cmn.portal.library.SearchTally.Asked;

/** Writes counted searches down, and drops those that nobody has asked for half a year. */
@ApplicationScoped
@Transactional
class AskedLedger {

	static final int KEPT_DAYS = 180;

	@Inject
	private AskedStore store;

	@Inject
	private Clock clock;

	private volatile LocalDate cleared = LocalDate.EPOCH;

	/** In one order, so that two nodes do not wait for each other in a circle. */
	void write(Map<Asked, Count> counts) {
		var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
		counts.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(Asked::words).thenComparing(Asked::language)))
				.forEach(entry -> store.add(entry.getKey().words(), entry.getKey().language(), entry.getValue(), today));
		if (!today.equals(cleared)) {
			store.forgetBefore(today.minusDays(KEPT_DAYS));
			cleared = today;
		}
	}
}
