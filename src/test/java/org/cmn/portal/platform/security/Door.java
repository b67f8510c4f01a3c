package org.cmn.portal.platform.security;

import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.cmn.portal.testkit.HandClock;

/** Sign-on without a server around it: a clock that is set by hand and a Keycloak that does as it is told. */
class Door {

	final HandClock clock = new HandClock(Forge.NOW);
	final Told<SignInEnded> ended = new Told<>();
	final SessionRegistry registry = new SessionRegistry();
	final Freshness freshness = new Freshness();
	final SessionCallers callers = new SessionCallers();
	final AtomicInteger asked = new AtomicInteger();
	/** How often the members were looked up. */
	final AtomicInteger rounds = new AtomicInteger();
	final Set<String> deactivated = new HashSet<>();
	volatile boolean keycloakIsAway;
	volatile boolean keycloakSaysNo;

	Door() {
		var directory = new Directory() {

			@Override
			public Optional<Person> admit(Identity identity) {
				return isActive(identity.subject()) ? Optional.of(new Somebody()) : Optional.empty();
			}

			@Override
			public Optional<Person> known(String subject) {
				return Optional.empty();
			}

			@Override
			public Set<String> active(Collection<String> subjects) {
				rounds.incrementAndGet();
				return subjects.stream().filter(subject -> !deactivated.contains(subject)).collect(Collectors.toSet());
			}
		};
		registry.ended = ended;
		registry.closed = new Told<>();
		registry.clock = clock;
		freshness.registry = registry;
		freshness.directory = directory;
		freshness.clock = clock;
		freshness.tokens = new Tokens(new TestSettings(), clock, Forge.keys());
		freshness.keycloak = new Keycloak() {

			@Override
			Optional<TokenSet> refresh(String refreshToken) {
				asked.incrementAndGet();
				if (keycloakIsAway) {
					throw new KeycloakUnavailable(504);
				}
				return keycloakSaysNo ? Optional.empty() : Optional.of(tokens());
			}
		};
		callers.registry = registry;
		callers.directory = directory;
		callers.freshness = freshness;
		callers.settings = new TestSettings();
		callers.clock = clock;
	}

	SignIn signIn() {
		var identity = new Identity("30e4b358", "Ben Okafor", null, Set.of("mentee"), null, null, clock.instant(), "session-1");
		var signIn = new SignIn("key-1", identity, "http-session-1", tokens(), clock.instant());
		registry.open(signIn);
		return signIn;
	}

	private TokenSet tokens() {
		var now = clock.instant();
		var id = Forge.sign(Forge.idClaims().issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300))));
		return new TokenSet(id, "access", "refresh", now.plusSeconds(300));
	}

	/** Stands still until it is moved. */
}
