package org.cmn.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cmn.portal.platform.audit.Audit;
import org.cmn.portal.platform.audit.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInTrailTest {

	private final List<String> lines = new ArrayList<>();
	private boolean databaseIsAway;
	private final Door door = new Door();
	private final SignIn signIn = door.signIn();
	private final SignInTrail trail = new SignInTrail(new Audit() {

		@Override
		public void note(Who who, String action, String subject) {
			if (databaseIsAway) {
				throw new IllegalStateException("away");
			}
			lines.add(who.roleNames() + " " + action + " " + subject);
		}
	}, new OneMember(), door.clock);

	@Test
	void who_comes_is_written_down_by_a_name_that_is_not_the_key() {
		trail.began(signIn);
		assertThat(lines).singleElement().asString().matches("mentee sign-in.began sign-in:[0-9a-f]{12}").doesNotContain(signIn.key());
	}

	@ParameterizedTest
	@EnumSource(Ending.class)
	void each_end_is_written_down_with_its_reason(Ending why) {
		trail.on(new SignInClosed(signIn, why));
		assertThat(lines).singleElement().asString().startsWith("mentee sign-in." + why.code() + " sign-in:");
	}

	@Test
	void a_socket_that_came_with_a_token_is_no_sign_in_of_its_own() {
		trail.on(new SignInClosed(new SignIn("key-2", "30e4b358", "session-1", door.clock.instant(), door.clock.instant()), Ending.ENDED_ELSEWHERE));
		assertThat(lines).isEmpty();
	}

	@Test
	void a_stranger_is_called_one_and_a_member_who_is_turned_away_by_name() {
		trail.refused("sign-in.refused", "sid or sub");
		trail.refused("30e4b358", "sign-in.refused", "deactivated");
		assertThat(lines).containsExactly("stranger sign-in.refused reason:sid-or-sub", "mentee sign-in.refused reason:deactivated");
	}

	@Test
	void a_flood_of_refusals_leaves_five_lines_a_minute_and_their_number() {
		for (var i = 0; i < 500; i++) {
			trail.refused("token.refused", "exp");
		}
		assertThat(lines).hasSize(5);
		door.clock.advance(Duration.ofMinutes(1));
		trail.refused("token.refused", "exp");
		assertThat(lines).last().isEqualTo("stranger token.refused reason:exp unwritten:495");
	}

	@Test
	void nobody_comes_in_without_a_line_but_everybody_goes() {
		databaseIsAway = true;
		assertThatIllegalStateException().isThrownBy(() -> trail.began(signIn));
		trail.on(new SignInClosed(signIn, Ending.SIGNED_OUT));
		trail.refused("token.refused", "exp");
		assertThat(lines).isEmpty();
	}

	private static final class OneMember implements Directory {

		@Override
		public Optional<Person> admit(Identity identity) {
			return known(identity.subject());
		}

		@Override
		public Optional<Person> known(String subject) {
			return Optional.of(new Somebody());
		}

		@Override
		public Set<String> active(Collection<String> subjects) {
			return Set.copyOf(subjects);
		}
	}
}
