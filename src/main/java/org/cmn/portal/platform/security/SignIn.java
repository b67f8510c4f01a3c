package org.cmn.portal.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.cmn.portal.platform.crypto.Digest;

/**
 * One live sign-in: born at the callback (or when a live ticket is redeemed), kept fresh by {@link Freshness}, ended by
 * signing out, idleness, age, Keycloak or deactivation. Lives in the memory of this node only.
 */
final class SignIn {

	private final String key;
	private final String subject;
	private final String sid;
	private final String sessionId;
	private final Instant startedAt;
	/** One refresh at a time: a rotating refresh token that is used twice ends the Keycloak session. */
	final ReentrantLock refreshing = new ReentrantLock();
	private volatile TokenSet tokens;
	private volatile Instant accessEnds;
	private volatile Instant lastSeen;
	private volatile Instant nextTry = Instant.MIN;

	/** A browser's sign-in. */
	SignIn(String key, Identity identity, String sessionId, TokenSet tokens, Instant now) {
		this.key = key;
		this.subject = identity.subject();
		this.sid = identity.sid();
		this.sessionId = sessionId;
		this.startedAt = now;
		this.lastSeen = now;
		this.tokens = tokens;
		this.accessEnds = tokens.accessEnds();
	}

	/** A socket's sign-in by a bearer token: it cannot be refreshed, so it ends with the token. */
	SignIn(String key, String subject, String sid, Instant accessEnds, Instant now) {
		this.key = key;
		this.subject = subject;
		this.sid = sid;
		this.sessionId = null;
		this.startedAt = now;
		this.lastSeen = now;
		this.accessEnds = accessEnds;
	}

	String key() {
		return key;
	}

	String subject() {
		return subject;
	}

	String sid() {
		return sid;
	}

	/** The HTTP session, null for a socket's sign-in. */
	String sessionId() {
		return sessionId;
	}

	/** Null for a socket's sign-in. */
	TokenSet tokens() {
		return tokens;
	}

	/** What the audit trail calls it: shows which lines belong together, and leads back to no key. */
	String mark() {
		return Digest.of(key).substring(0, 12);
	}

	Instant accessEnds() {
		return accessEnds;
	}

	void renew(TokenSet newer) {
		tokens = newer;
		accessEnds = newer.accessEnds();
	}

	/** The person did something. */
	void touch(Instant now) {
		lastSeen = now;
	}

	boolean isAway(Instant now, Duration idle) {
		return sessionId != null && !now.isBefore(lastSeen.plus(idle));
	}

	boolean isTooOld(Instant now, Duration longest) {
		return !now.isBefore(startedAt.plus(longest));
	}

	boolean mayTry(Instant now) {
		return !now.isBefore(nextTry);
	}

	void tryAgainAt(Instant when) {
		nextTry = when;
	}
}
