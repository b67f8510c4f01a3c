package org.cmn.portal.platform.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who makes a request: the request's user principal, and so also that of a WebSocket handshake.
 *
 * @param subject Keycloak's subject
 * @param key     the live sign-in in {@link SessionRegistry}; null for a single request with a bearer token
 */
public record Caller(String subject, String key) implements Principal, Serializable {

	static final String ATTRIBUTE = Caller.class.getName();

	@Override
	public String getName() {
		return subject;
	}

	/** Nobody when the request came without a sign-in that holds. */
	public static Optional<Caller> of(HttpServletRequest request) {
		return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
	}

	/** From here on the request counts as nobody's. */
	public static void forget(HttpServletRequest request) {
		request.removeAttribute(ATTRIBUTE);
	}

	/** For a WebSocket handshake: {@code Caller.of(handshakeRequest.getUserPrincipal())}. */
	public static Optional<Caller> of(Principal principal) {
		return principal instanceof Caller caller ? Optional.of(caller) : Optional.empty();
	}
}
