package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.cmn.portal.platform.background.Background;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakSessionEndsTest {

	private final Door door = new Door();
	private final SignIn signIn = door.signIn();
	private final List<String> ended = new ArrayList<>();
	private final KeycloakSessionEnds ends = new KeycloakSessionEnds();
	private boolean away;
	private boolean refuses;

	@BeforeEach
	void furnish() {
		ends.keycloak = new Keycloak() {

			@Override
			boolean end(String refreshToken) {
				if (!away && !refuses) {
					ended.add(refreshToken);
				}
				return !away && !refuses;
			}

			@Override
			boolean answers() {
				return !away;
			}
		};
		ends.reach = new KeycloakReach();
		ends.reach.keycloak = ends.keycloak;
		ends.reach.clock = door.clock;
		ends.background = new Background() {

			@Override
			public void run(String what, Runnable work) {
				work.run();
			}
		};
	}

	@Test
	void what_the_portal_ends_ends_at_keycloak_and_what_keycloak_ended_is_left_alone() {
		ends.on(new SignInClosed(signIn, Ending.ENDED_ELSEWHERE));
		assertThat(ended).isEmpty();
		ends.on(new SignInClosed(signIn, Ending.AWAY));
		assertThat(ended).containsExactly("refresh");
	}

	@Test
	void while_keycloak_is_away_the_end_waits_until_it_is_back() {
		assertThat(ends.reach.answers()).isTrue();
		away = true;
		assertThat(ends.endNow(signIn)).as("no browser is sent where nobody is").isTrue();
		ends.endThoseThatWait();
		assertThat(ended).isEmpty();
		away = false;
		door.clock.advance(Duration.ofSeconds(5));
		ends.endThoseThatWait();
		assertThat(ended).containsExactly("refresh");
		ends.endThoseThatWait();
		assertThat(ended).as("once").hasSize(1);
	}

	@Test
	void what_keycloak_does_not_confirm_is_left_to_the_browser() {
		refuses = true;
		assertThat(ends.endNow(signIn)).isFalse();
	}
}
