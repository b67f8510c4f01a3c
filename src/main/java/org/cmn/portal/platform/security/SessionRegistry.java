package org.cmn.portal.platform.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * The live sign-ins of this node. A sign-in that is not in here does not hold, whatever cookie or socket says so.
 * Ending one tells {@link SignInEnded} at once, because the server itself would leave all but one socket open.
 */
@ApplicationScoped
public class SessionRegistry {

	private static final int REMEMBERED_ENDINGS = 10_000;

	private final Map<String, SignIn> live = new ConcurrentHashMap<>();

	/** Why the sign-in of an HTTP session ended, until that browser comes back and is told. */
	private final Map<String, Ending> endings = Collections.synchronizedMap(new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Ending> eldest) {
			return size() > REMEMBERED_ENDINGS;
		}
	});

	@Inject
	Event<SignInEnded> ended;

	@Inject
	Event<SignInClosed> closed;

	@Inject
	Clock clock;

	/** A new name for a sign-in, a ticket or the like: 192 random bits. */
	static String newKey() {
		var bytes = new byte[24];
		Holder.RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	void open(SignIn signIn) {
		live.put(signIn.key(), signIn);
	}

	Optional<SignIn> find(String key) {
		return key == null ? Optional.empty() : Optional.ofNullable(live.get(key));
	}

	/**
	 * For sockets, at each frame and each push: whether the sign-in still holds. False also while Keycloak cannot
	 * confirm it. Says nothing about the member; ask the database.
	 */
	public boolean isLive(String key) {
		return find(key).filter(signIn -> clock.instant().isBefore(signIn.accessEnds())).isPresent();
	}

	/** The person did something over a socket: typing there is not being away. Pings and deliveries do not count. */
	public void touch(String key) {
		find(key).ifPresent(signIn -> signIn.touch(clock.instant()));
	}

	/** Ends every sign-in of a member on this node. */
	public void endAllOf(String subject, Ending why) {
		endThose(signIn -> signIn.subject().equals(subject), why);
	}

	/** Ends every sign-in that belongs to this Keycloak session. */
	public void endBySid(String sid, Ending why) {
		endThose(signIn -> sid.equals(signIn.sid()), why);
	}

	void end(String key, Ending why) {
		find(key).ifPresent(signIn -> end(signIn, why));
	}

	Collection<SignIn> all() {
		return List.copyOf(live.values());
	}

	/** Why this browser's sign-in ended; told once. */
	Optional<Ending> endingOf(String sessionId) {
		return sessionId == null ? Optional.empty() : Optional.ofNullable(endings.remove(sessionId));
	}

	private void endThose(Predicate<SignIn> which, Ending why) {
		live.values().stream().filter(which).toList().forEach(signIn -> end(signIn, why));
	}

	private void end(SignIn signIn, Ending why) {
		if (live.remove(signIn.key()) == null) {
			return;
		}
		if (signIn.sessionId() != null && why != Ending.SIGNED_OUT && why != Ending.REPLACED) {
			endings.put(signIn.sessionId(), why);
		}
		ended.fire(new SignInEnded(signIn.key(), signIn.subject()));
		closed.fire(new SignInClosed(signIn, why));
	}

	private static final class Holder {
		private static final SecureRandom RANDOM = new SecureRandom();
	}
}
