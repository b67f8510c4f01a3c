package org.cmn.portal.platform.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** Keycloak's subject of whoever makes a request. */
public final class Subject {

	private Subject() {
	}

	public static Optional<String> of(HttpServletRequest request) {
		return Caller.of(request).map(Caller::subject);
	}
}
