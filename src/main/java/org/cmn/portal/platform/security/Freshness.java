package org.cmn.portal.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Keeps the tokens of a sign-in fresh. A person disabled in Keycloak is out when the access token ends, five minutes
 * at most (promise S3); a Keycloak that does not answer delays until then and closes the door after it.
 */
@ApplicationScoped
public class Freshness {

	/** Asked anew this long before the end, so that a slow answer does not keep a person waiting. */
	private static final Duration AHEAD = Duration.ofSeconds(45);
	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(3);
	private static final int WAIT_SECONDS = 6;

	@Inject
	Keycloak keycloak;

	@Inject
	Tokens tokens;

	@Inject
	Directory directory;

	@Inject
	SessionRegistry registry;

	@Inject
	Clock clock;

	/**
	 * For a request: as long as the token holds, nobody waits for Keycloak; {@link Sweeper} renews it meanwhile.
	 *
	 * @return as {@link #ensure}
	 * @throws KeycloakUnavailable as {@link #ensure}
	 */
	boolean confirmed(SignIn signIn) {
		return !isOver(signIn) || ensure(signIn);
	}

	/**
	 * @return false when the sign-in has ended meanwhile
	 * @throws KeycloakUnavailable when the token ran out and Keycloak does not answer
	 */
	boolean ensure(SignIn signIn) {
		if (!isDue(signIn)) {
			return true;
		}
		var over = isOver(signIn);
		if (signIn.tokens() == null) {
			return endIf(over, signIn);
		}
		// Not yet over: whoever comes while another one asks just goes on.
		if (!acquire(signIn, over)) {
			if (over) {
				throw new KeycloakUnavailable(504);
			}
			return true;
		}
		try {
			return !isDue(signIn) || refresh(signIn);
		} finally {
			signIn.refreshing.unlock();
		}
	}

	private boolean refresh(SignIn signIn) {
		var over = isOver(signIn);
		if (registry.find(signIn.key()).isEmpty()) {
			return false;
		}
		if (!signIn.mayTry(clock.instant())) {
			if (over) {
				throw new KeycloakUnavailable(503);
			}
			return true;
		}
		try {
			var newer = keycloak.refresh(signIn.tokens().refreshToken());
			return newer.isPresent() ? takeOver(signIn, newer.get()) : endIf(true, signIn);
		} catch (KeycloakUnavailable e) {
			signIn.tryAgainAt(clock.instant().plus(PAUSE_AFTER_FAILURE));
			if (over) {
				throw e;
			}
			return true;
		}
	}

	private boolean takeOver(SignIn signIn, TokenSet newer) {
		try {
			var claims = tokens.refreshedId(newer.idToken(), newer.accessToken());
			if (!claims.getSubject().equals(signIn.subject())) {
				throw new TokenRefused("sub");
			}
			signIn.renew(newer);
			if (directory.admit(Claims.identity(claims)).isEmpty()) {
				registry.end(signIn.key(), Ending.DEACTIVATED);
				return false;
			}
			return true;
		} catch (TokenRefused e) {
			return endIf(true, signIn);
		}
	}

	private boolean endIf(boolean over, SignIn signIn) {
		if (over) {
			registry.end(signIn.key(), Ending.ENDED_ELSEWHERE);
		}
		return !over;
	}

	/** Whether it is time to ask Keycloak again, or would be but for the pause after a failure. */
	boolean isDue(SignIn signIn) {
		return !clock.instant().isBefore(signIn.accessEnds().minus(AHEAD));
	}

	private boolean isOver(SignIn signIn) {
		return !clock.instant().isBefore(signIn.accessEnds());
	}

	private static boolean acquire(SignIn signIn, boolean wait) {
		try {
			return wait ? signIn.refreshing.tryLock(WAIT_SECONDS, TimeUnit.SECONDS) : signIn.refreshing.tryLock();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
