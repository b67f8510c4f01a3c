package org.cmn.portal.platform.security;

/** Keycloak does not answer. What needs it is refused with 503 until it does; nothing is let through meanwhile. */
public class KeycloakUnavailable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** @param cause kept for the class of the fault alone: its message could name a token */
	KeycloakUnavailable(Throwable cause) {
		super("Keycloak does not answer: " + cause.getClass().getSimpleName(), null, false, false);
	}

	KeycloakUnavailable(int status) {
		super("Keycloak answered " + status, null, false, false);
	}
}
