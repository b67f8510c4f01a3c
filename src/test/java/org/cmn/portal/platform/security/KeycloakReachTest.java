package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.cmn.portal.testkit.HandClock;
import org.junit.jupiter.api.Test;

class KeycloakReachTest {

	private final HandClock clock = new HandClock(Forge.NOW);
	private final AtomicInteger asked = new AtomicInteger();
	private final KeycloakReach reach = new KeycloakReach();
	private boolean answers = true;

	KeycloakReachTest() {
		reach.clock = clock;
		reach.keycloak = new Keycloak() {

			@Override
			boolean answers() {
				asked.incrementAndGet();
				return answers;
			}
		};
	}

	@Test
	void a_crowd_at_the_door_asks_once() {
		for (var i = 0; i < 100; i++) {
			assertThat(reach.answers()).isTrue();
		}
		assertThat(asked).hasValue(1);
	}

	@Test
	void it_is_noticed_within_seconds_when_keycloak_goes_and_when_it_comes_back() {
		assertThat(reach.answers()).isTrue();
		answers = false;
		clock.advance(Duration.ofSeconds(10));
		assertThat(reach.answers()).isFalse();
		answers = true;
		assertThat(reach.answers()).as("control: not at once").isFalse();
		clock.advance(Duration.ofSeconds(3));
		assertThat(reach.answers()).isTrue();
	}
}
