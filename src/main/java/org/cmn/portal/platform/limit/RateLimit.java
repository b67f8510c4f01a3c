package org.cmn.portal.platform.limit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.CannotStart;
import org.cmn.portal.platform.settings.Settings;

/**
 * Keeps costly things from being done all the time (promise I6). Counted on this node, per action and member, in memory:
 * of very many members those are forgotten who asked the longest ago, and begin anew.
 */
@ApplicationScoped
public class RateLimit {

	static final int REMEMBERED = 20_000;

	private record Who(String action, UUID member) {
	}

	private final Map<String, Limit> limits = new ConcurrentHashMap<>();

	private final Buckets<Who> buckets = new Buckets<>(REMEMBERED);

	private Settings settings;
	private Clock clock;

	protected RateLimit() {
	}

	@Inject
	public RateLimit(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/** A limit that cannot be read would otherwise be found by the first one who searches. */
	void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
		settings.rateLimits().keySet().forEach(action -> inForce(Limit.perMinute(action, 1)));
	}

	/** As {@link #spend(Limit, UUID, double)}, one whole. */
	public void spend(Limit usual, UUID member) {
		spend(usual, member, 1);
	}

	/**
	 * Takes one, or a part of one for what costs less. The setting {@code cmn.rate.<action>} goes before the usual limit.
	 *
	 * @param member null for the portal itself, which has no limit
	 * @throws Refused too-many-requests, with the seconds to wait
	 */
	public void spend(Limit usual, UUID member, double share) {
		if (member == null) {
			return;
		}
		var now = ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
		var wait = buckets.of(new Who(usual.action(), member), () -> inForce(usual).full(now)).take(share, now);
		if (wait > 0) {
			throw new Refused(CommonReason.TOO_MANY_REQUESTS, wait);
		}
	}

	int remembered() {
		return buckets.remembered();
	}

	private Limit inForce(Limit usual) {
		return limits.computeIfAbsent(usual.action(), action -> {
			var set = settings.rateLimits().get(action);
			return set == null ? usual : usual.changed(set).orElseThrow(() -> new CannotStart("The setting cmn.rate." + action + " (environment: CMN_RATE_"
					+ action.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + ") must be a number and a time, such as 30/PT1M for 30 in a minute, not \"" + set + "\"."));
		});
	}
}
