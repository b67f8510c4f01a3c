package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.limit.RateLimit;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;
import org.junit.jupiter.api.Test;

class LiveTicketsTest {

	private static final Instant NOW = Instant.parse("2026-12-01T18:00:00Z");

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
	private final RateLimit rates = new RateLimit(new TestSettings() {
		@Override
		public Map<String, String> rateLimits() {
			return Map.of();
		}
	}, clock);
	private final LiveTickets tickets = new LiveTickets(null, rates, clock);

	@Test
	void one_member_cannot_take_everybodys_tickets() {
		var taken = new HashSet<String>();
		for (int i = 0; i < 120; i++) {
			taken.add(tickets.issue(from("ben")));
		}

		assertThat(taken).hasSize(120);
		assertThatThrownBy(() -> tickets.issue(from("ben"))).isInstanceOfSatisfying(Refused.class, refused -> {
			assertThat(refused.reason()).isEqualTo(CommonReason.TOO_MANY_REQUESTS);
			assertThat(refused.retryAfter()).hasValue(1L);
		});
		assertThat(tickets.issue(from("amina"))).as("control: somebody else").isNotBlank();
	}

	@Test
	void sixty_a_minute_are_enough_for_ever() {
		assertThat(Duration.ofMinutes(1).multipliedBy(LiveTickets.TICKETS.times()).dividedBy(LiveTickets.TICKETS.within())).isEqualTo(60);
	}

	@Test
	void nobody_gets_none() {
		assertThatThrownBy(() -> tickets.issue(from(null))).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).isEqualTo(CommonReason.SIGN_IN_NEEDED));
	}

	private static HttpServletRequest from(String subject) {
		return (HttpServletRequest) Proxy.newProxyInstance(LiveTicketsTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
				(proxy, method, arguments) -> subject != null && method.getName().equals("getAttribute") && arguments[0].equals(Caller.ATTRIBUTE) ? new Caller(subject, "key") : null);
	}
}
