package org.cmn.portal.member.web;

import java.io.IOException;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.member.CurrentActor;
import org.cmn.portal.platform.security.Caller;

/**
 * Brings somebody who signed in but has no role yet to the page that says what happens next, instead of to pages that
 * have nothing to show. No protection: the gates are in the rooms.
 */
public class RoleGate extends HttpFilter {

	private static final long serialVersionUID = 1L;
	private static final String WELCOME = "/welcome";
	private static final Set<String> OPEN = Set.of(WELCOME, "/profile", "/help", "/language", "/sign-in", "/sign-in/callback", "/sign-in/trouble",
			"/sign-out", "/signed-out", "/notices/stop");

	@Inject
	private transient CurrentActor current;

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		if (isPage(request) && Caller.of(request).isPresent() && current.find().filter(actor -> actor.roles().isEmpty()).isPresent()) {
			response.sendRedirect(WELCOME);
		} else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isPage(HttpServletRequest request) {
		var path = request.getServletPath();
		return "GET".equals(request.getMethod()) && !OPEN.contains(path) && !path.startsWith("/api") && !path.equals("/live");
	}
}
