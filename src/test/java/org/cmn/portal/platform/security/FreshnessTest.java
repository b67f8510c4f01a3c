package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

class FreshnessTest {

	private final Door door = new Door();
	private final SignIn signIn = door.signIn();

	@Test
	void a_fresh_token_asks_nobody() {
		assertThat(door.freshness.ensure(signIn)).isTrue();
		assertThat(door.asked).hasValue(0);
	}

	@Test
	void a_token_near_its_end_is_renewed_once_however_many_ask() throws Exception {
		door.clock.advance(Duration.ofSeconds(301));
		var calls = new ArrayList<Callable<Boolean>>();
		for (int i = 0; i < 50; i++) {
			calls.add(() -> door.freshness.ensure(signIn));
		}
		try (var threads = Executors.newFixedThreadPool(16)) {
			for (var answer : threads.invokeAll(calls)) {
				assertThat(answer.get()).isTrue();
			}
		}
		assertThat(door.asked).as("a rotating token used twice would end the session").hasValue(1);
		assertThat(door.registry.isLive("key-1")).isTrue();
	}

	@Test
	void somebody_disabled_in_keycloak_is_out() {
		door.clock.advance(Duration.ofSeconds(270));
		door.keycloakSaysNo = true;
		assertThat(door.freshness.ensure(signIn)).isFalse();
		assertThat(door.ended.facts).containsExactly(new SignInEnded("key-1", "30e4b358"));
		assertThat(door.registry.endingOf("http-session-1")).contains(Ending.ENDED_ELSEWHERE);
	}

	@Test
	void somebody_deactivated_here_is_out_at_the_next_renewal_at_the_latest() {
		door.clock.advance(Duration.ofSeconds(270));
		door.deactivated.add("30e4b358");
		assertThat(door.freshness.ensure(signIn)).isFalse();
		assertThat(door.registry.endingOf("http-session-1")).contains(Ending.DEACTIVATED);
	}

	@Test
	void while_keycloak_is_away_one_goes_on_until_the_token_ends_and_then_waits() {
		door.keycloakIsAway = true;
		door.clock.advance(Duration.ofSeconds(270));
		assertThat(door.freshness.ensure(signIn)).as("not over yet").isTrue();
		assertThat(door.registry.isLive("key-1")).isTrue();
		door.clock.advance(Duration.ofSeconds(31));
		assertThatExceptionOfType(KeycloakUnavailable.class).isThrownBy(() -> door.freshness.ensure(signIn));
		assertThat(door.registry.isLive("key-1")).as("sockets are let through no longer either").isFalse();
		door.keycloakIsAway = false;
		door.clock.advance(Duration.ofSeconds(4));
		assertThat(door.freshness.ensure(signIn)).as("heals by itself").isTrue();
		assertThat(door.registry.isLive("key-1")).isTrue();
	}

	@Test
	void a_keycloak_that_is_away_is_not_asked_by_every_request() {
		door.keycloakIsAway = true;
		door.clock.advance(Duration.ofSeconds(270));
		for (int i = 0; i < 20; i++) {
			door.freshness.ensure(signIn);
		}
		assertThat(door.asked).hasValue(1);
	}

	@Test
	void a_sockets_sign_in_by_a_token_ends_with_the_token() {
		var socket = new SignIn("key-2", "30e4b358", "session-1", door.clock.instant().plusSeconds(60), door.clock.instant());
		door.registry.open(socket);
		assertThat(door.freshness.ensure(socket)).isTrue();
		door.clock.advance(Duration.ofSeconds(60));
		assertThat(door.freshness.ensure(socket)).isFalse();
		assertThat(door.ended.facts).containsExactly(new SignInEnded("key-2", "30e4b358"));
	}
}
