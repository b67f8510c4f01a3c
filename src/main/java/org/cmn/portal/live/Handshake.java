package org.cmn.portal.live;

import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/**
 * The handshake as the WebSocket container may see it: who it is for, and the headers of the protocol. Cookie, token
 * and ticket stay outside, because the container keeps what it sees as long as the socket lives.
 */
class Handshake extends HttpServletRequestWrapper {

	private final Line line;

	Handshake(HttpServletRequest request, Line line) {
		super(request);
		this.line = line;
	}

	@Override
	public Principal getUserPrincipal() {
		return line;
	}

	@Override
	public String getQueryString() {
		return null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Map.of();
	}

	@Override
	public HttpSession getSession(boolean create) {
		return null;
	}

	@Override
	public HttpSession getSession() {
		return null;
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections.enumeration(Collections.list(super.getHeaderNames()).stream().filter(Handshake::ofTheProtocol).toList());
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return ofTheProtocol(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
	}

	private static boolean ofTheProtocol(String name) {
		var lower = name.toLowerCase(Locale.ROOT);
		// No extensions: compression would cost memory for each socket and mix what members write with what they read.
		return List.of("host", "upgrade", "connection", "origin", "sec-websocket-key", "sec-websocket-version").contains(lower);
	}
}
