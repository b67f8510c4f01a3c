package org.cmn.portal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cmn.portal.member.Actor;
import org.cmn.portal.member.Role;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.cmn.portal.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** Promise I6 for events, without one: how often the door was reached is enough. */
class SignUpRateTest {

	private int reached;

	private final Clock clock = Clock.fixed(Instant.parse("2026-12-01T18:00:00Z"), ZoneOffset.UTC);
	private final RateLimit rates = new RateLimit(new Settings() {
		@Override
		public Map<String, String> rateLimits() {
			return Map.of();
		}
	}, clock);
	private final Registrations desk = new Registrations(new EventStore() {
		@Override
		Optional<CommunityEvent> lock(UUID event) {
			reached++;
			return Optional.empty();
		}
	}, null, null, null, null, rates);

	@Test
	void who_signs_up_and_gives_up_without_end_waits_and_nobody_else_does() {
		var ben = member();
		var refused = 0;
		for (int i = 0; i < 50; i++) {
			var again = i;
			refused += isTooMany(() -> {
				if (again % 2 == 0) {
					desk.signUp(ben, UUID.randomUUID());
				} else {
					desk.giveUp(ben, UUID.randomUUID());
				}
			}) ? 1 : 0;
		}

		assertThat(reached).isEqualTo(30);
		assertThat(refused).isEqualTo(20);
		assertThat(isTooMany(() -> desk.signUp(member(), UUID.randomUUID()))).as("control: somebody else").isFalse();
		assertThat(reached).isEqualTo(31);
	}

	private static boolean isTooMany(Runnable deed) {
		try {
			deed.run();
			throw new AssertionError("there is no such event");
		} catch (Refused refused) {
			return refused.reason() == CommonReason.TOO_MANY_REQUESTS;
		}
	}

	private static Actor member() {
		return new Actor(UUID.randomUUID(), "Ben", Set.of(Role.MENTEE), Locale.ENGLISH, ZoneId.of("America/Edmonton"));
	}
}
