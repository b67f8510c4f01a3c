package org.cmn.portal.platform.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Mends two things on the way out: PrimeFaces adds its policy, which holds the page's nonce, beside ours, and both
 * together would forbid that nonce; and redirects repeat whatever host name the request claimed.
 */
class EdgeResponse extends HttpServletResponseWrapper {

	private static final String LOCATION = "Location";

	private final String claimedHost;

	EdgeResponse(HttpServletRequest request, HttpServletResponse response) {
		super(response);
		var url = request.getRequestURL().toString();
		claimedHost = url.substring(0, url.length() - request.getRequestURI().length());
	}

	@Override
	public void addHeader(String name, String value) {
		if (SecurityHeaders.CSP.equalsIgnoreCase(name) || LOCATION.equalsIgnoreCase(name)) {
			setHeader(name, value);
		} else {
			super.addHeader(name, value);
		}
	}

	@Override
	public void setHeader(String name, String value) {
		super.setHeader(name, LOCATION.equalsIgnoreCase(name) && value != null ? withoutHost(value) : value);
	}

	@Override
	public void sendRedirect(String where) throws IOException {
		resetBuffer();
		setStatus(SC_FOUND);
		setHeader(LOCATION, where);
		flushBuffer();
	}

	private String withoutHost(String where) {
		var isOwn = where.startsWith(claimedHost) && where.startsWith("/", claimedHost.length());
		return isOwn ? where.substring(claimedHost.length()) : where;
	}
}
