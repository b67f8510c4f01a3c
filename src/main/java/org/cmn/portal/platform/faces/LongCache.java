package org.cmn.portal.platform.faces;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Style sheets, scripts, fonts and icons are kept by the browser for a year without asking again: their addresses change
 * with their content. Fonts have no version in their address: a changed one gets a new name.
 */
@WebFilter(urlPatterns = "/jakarta.faces.resource/*", asyncSupported = true)
public class LongCache extends HttpFilter {

	private static final long serialVersionUID = 1L;

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		if (request.getParameter("v") != null || request.getRequestURI().contains("/fonts/")) {
			response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
		}
		chain.doFilter(request, response);
	}
}
