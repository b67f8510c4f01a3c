package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;

import org.junit.jupiter.api.Test;

class SessionCallersTest {

	private final Door door = new Door();
	private final SignIn signIn = door.signIn();

	@Test
	void nineteen_minutes_are_not_away_and_twenty_are() {
		door.clock.advance(Duration.ofMinutes(19));
		assertThat(door.callers.holds(signIn)).isTrue();
		door.clock.advance(Duration.ofMinutes(1));
		assertThat(door.callers.holds(signIn)).isFalse();
		assertThat(door.registry.endingOf("http-session-1")).contains(Ending.AWAY);
		assertThat(door.ended.facts).hasSize(1);
	}

	@Test
	void typing_over_a_socket_is_not_being_away() {
		door.clock.advance(Duration.ofMinutes(19));
		door.registry.touch("key-1");
		door.clock.advance(Duration.ofMinutes(19));
		assertThat(door.callers.holds(signIn)).isTrue();
	}

	@Test
	void after_ten_hours_everyone_is_asked_again() {
		for (int i = 0; i < 40; i++) {
			assertThat(door.callers.holds(signIn)).isTrue();
			door.clock.advance(Duration.ofMinutes(15));
			door.registry.touch("key-1");
		}
		assertThat(door.callers.holds(signIn)).isFalse();
		assertThat(door.registry.endingOf("http-session-1")).contains(Ending.TOO_LONG);
	}

	@Test
	void a_deactivated_member_loses_every_sign_in_at_once() {
		door.deactivated.add("30e4b358");
		assertThat(door.callers.holds(signIn)).isFalse();
		assertThat(door.registry.find("key-1")).isEmpty();
		assertThat(door.registry.endingOf("http-session-1")).contains(Ending.DEACTIVATED);
		assertThat(door.registry.endingOf("http-session-1")).as("told once").isEmpty();
	}

	@Test
	void however_many_sign_ins_are_looked_at_the_members_are_asked_for_once() {
		assertThat(door.callers.holding(Collections.nCopies(40, signIn))).hasSize(40);
		assertThat(door.rounds).hasValue(1);
		door.deactivated.add("30e4b358");
		assertThat(door.callers.holding(Collections.nCopies(40, signIn))).as("control").isEmpty();
	}

	@Test
	void a_keycloak_session_that_ends_takes_its_sign_ins_along_and_no_others() {
		door.registry.endBySid("session-2", Ending.ENDED_ELSEWHERE);
		assertThat(door.registry.isLive("key-1")).isTrue();
		door.registry.endBySid("session-1", Ending.ENDED_ELSEWHERE);
		assertThat(door.registry.isLive("key-1")).isFalse();
	}
}
