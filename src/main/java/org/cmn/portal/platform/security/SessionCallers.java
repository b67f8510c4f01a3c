package org.cmn.portal.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.settings.Settings;

/** Finds out who a browser's session cookie stands for, and whether that still holds: asked at every request. */
@ApplicationScoped
public class SessionCallers {

	static final String KEY = "org.cmn.portal.signIn";
	static final Duration LONGEST = Duration.ofHours(10);

	@Inject
	SessionRegistry registry;

	@Inject
	Directory directory;

	@Inject
	Freshness freshness;

	@Inject
	Settings settings;

	@Inject
	Clock clock;

	/** @throws KeycloakUnavailable when the sign-in has to be confirmed and Keycloak does not answer */
	Optional<Caller> of(HttpServletRequest request) {
		var session = request.getSession(false);
		var key = session == null ? null : (String) session.getAttribute(KEY);
		if (key == null) {
			return Optional.empty();
		}
		var caller = registry.find(key).filter(this::holds).filter(freshness::confirmed).map(signIn -> {
			// A page that only polls by itself does not mean that somebody sits in front of it.
			if (!"poll".equals(request.getHeader("X-CMN"))) {
				signIn.touch(clock.instant());
			}
			return new Caller(signIn.subject(), key);
		});
		if (caller.isEmpty()) {
			session.invalidate();
		}
		return caller;
	}

	/** Ends what no longer holds. */
	boolean holds(SignIn signIn) {
		return !holding(List.of(signIn)).isEmpty();
	}

	/** The same for many, with one question to the database. @return those that hold */
	List<SignIn> holding(Collection<SignIn> signIns) {
		var active = directory.active(signIns.stream().map(SignIn::subject).collect(Collectors.toSet()));
		return signIns.stream().filter(signIn -> holds(signIn, active.contains(signIn.subject()))).toList();
	}

	private boolean holds(SignIn signIn, boolean active) {
		var now = clock.instant();
		if (signIn.isAway(now, settings.sessionIdle())) {
			registry.end(signIn.key(), Ending.AWAY);
			return false;
		}
		if (signIn.isTooOld(now, LONGEST)) {
			registry.end(signIn.key(), Ending.TOO_LONG);
			return false;
		}
		if (!active) {
			registry.endAllOf(signIn.subject(), Ending.DEACTIVATED);
			return false;
		}
		return true;
	}
}
