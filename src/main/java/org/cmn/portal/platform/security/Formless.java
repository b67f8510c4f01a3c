package org.cmn.portal.platform.security;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose error page must not look into the form that was sent with it: it was refused for its size, and Faces would
 * read it all the same and take the error page for a page that expired.
 */
class Formless extends HttpServletRequestWrapper {

	Formless(HttpServletRequest request) {
		super(request);
	}

	@Override
	public String getContentType() {
		return null;
	}

	@Override
	public String getMethod() {
		return "GET";
	}

	@Override
	public String getParameter(String name) {
		return null;
	}

	@Override
	public String[] getParameterValues(String name) {
		return null;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Map.of();
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.emptyEnumeration();
	}
}
