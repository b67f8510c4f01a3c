package org.cmn.portal.platform.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;

/**
 * Keeps costly things from being done all the time (promise I6): so many at once, and then as fast as the bucket fills
 * again. Counted on this node, per action and person.
 */
@ApplicationScoped
public class RateLimit {

	private static final int MANY = 20_000;

	private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

	@Inject
	private Settings settings;

	@Inject
	private Clock clock;

	/**
	 * Takes one. The setting {@code cmn.rate.<action>}, e.g. {@code 30/PT1M}, goes before the limit given here.
	 *
	 * @param action one word, e.g. {@code search}
	 * @param who    the member's id, or the client's address
	 * @throws Refused too-many-requests, with the seconds to wait
	 */
	public void spend(String action, Object who, int times, Duration within) {
		var now = clock.instant();
		if (buckets.size() > MANY) {
			buckets.values().removeIf(bucket -> bucket.isFull(now));
		}
		var bucket = buckets.computeIfAbsent(action + "|" + who, key -> {
			var limit = settings.rateLimit(action).orElse(times + "/" + within).split("/");
			return new Bucket(Integer.parseInt(limit[0].strip()), Duration.parse(limit[1].strip()), now);
		});
		var wait = bucket.take(now);
		if (wait > 0) {
			throw new Refused(CommonReason.TOO_MANY_REQUESTS, wait);
		}
	}
}
