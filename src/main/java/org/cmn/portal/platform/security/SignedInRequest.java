package org.cmn.portal.platform.security;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request of somebody known: carries the {@link Caller} to servlets, REST and the WebSocket handshake. */
class SignedInRequest extends HttpServletRequestWrapper {

	private final Caller caller;

	SignedInRequest(HttpServletRequest request, Caller caller) {
		super(request);
		this.caller = caller;
		request.setAttribute(Caller.ATTRIBUTE, caller);
	}

	@Override
	public Principal getUserPrincipal() {
		return caller;
	}

	@Override
	public String getRemoteUser() {
		return caller.subject();
	}
}
