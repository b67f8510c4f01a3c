package org.cmn.portal.platform.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.refusal.CommonReason;
import org.cmn.portal.platform.refusal.Refused;

/**
 * The door: nothing behind it runs before it is known who calls, except the few addresses that {@link Route} names.
 * Decides who it is; what that person may see is decided in the rooms.
 */
public class SignOnFilter implements Filter {

	@Inject
	private SessionCallers sessions;

	@Inject
	private BearerCallers bearers;

	@Inject
	private LiveTickets tickets;

	@Inject
	private AllowedOrigins origins;

	@Inject
	private SignInPrompt prompt;

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain) throws IOException, ServletException {
		var request = (HttpServletRequest) servletRequest;
		var response = (HttpServletResponse) servletResponse;
		var route = Route.of(request);
		if (!route.allows(request.getMethod())) {
			// Without a page: the error page is made by Faces, which would answer 400 to a method that it does not know.
			response.setHeader("Allow", String.join(", ", route.methods()));
			response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		if ((route == Route.PAGE || route == Route.OPEN_PAGE) && !isSafe(request) && origins.isForeign(request)) {
			// Faces' view state is the guard of its forms; this is the second lock, and the only one of plain servlets.
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		switch (route) {
			case ASSET, MACHINE, FEED -> chain.doFilter(request, response);
			case OPEN_PAGE -> pass(request, response, chain, callerIfKnown(request));
			case PAGE -> {
				var was = request.getRequestedSessionId();
				var caller = sessions.of(request);
				if (caller.isPresent()) {
					pass(request, response, chain, caller);
				} else {
					prompt.ask(request, response, was);
				}
			}
			case API -> pass(request, response, chain, Optional.of(apiCaller(request)));
			case LIVE -> pass(request, response, chain, Optional.of(liveCaller(request)));
		}
	}

	private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Optional<Caller> caller)
			throws IOException, ServletException {
		chain.doFilter(caller.<HttpServletRequest>map(known -> new SignedInRequest(request, known)).orElse(request), response);
	}

	private Optional<Caller> callerIfKnown(HttpServletRequest request) {
		try {
			return sessions.of(request);
		} catch (KeycloakUnavailable e) {
			return Optional.empty();
		}
	}

	private Caller apiCaller(HttpServletRequest request) {
		if (BearerCallers.isTried(request)) {
			return bearers.of(request);
		}
		if (!mayUseCookie(request) && request.getSession(false) != null) {
			throw new Refused(SecurityReason.REQUEST_NOT_FROM_THE_PORTAL);
		}
		return sessions.of(request).orElseThrow(() -> new Refused(CommonReason.SIGN_IN_NEEDED));
	}

	/**
	 * A cookie goes along with requests of strange pages too; our own header does not, because a strange page would
	 * have to ask first and the portal answers no such question. A link to a download cannot set headers: for it the
	 * browser's own word is enough, since reading changes nothing.
	 */
	private boolean mayUseCookie(HttpServletRequest request) {
		if (isSafe(request)) {
			var site = request.getHeader("Sec-Fetch-Site");
			return "same-origin".equals(site) || "none".equals(site) || (site == null && request.getHeader("X-CMN") != null);
		}
		return request.getHeader("X-CMN") != null && origins.isOwn(request);
	}

	private static boolean isSafe(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
	}

	private Caller liveCaller(HttpServletRequest request) {
		var ticket = request.getParameter("ticket");
		// A ticket is spent on a socket only, never on a request that cannot become one.
		if (ticket != null && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
			return tickets.redeem(ticket).orElseThrow(() -> new Refused(CommonReason.SIGN_IN_NEEDED));
		}
		return sessions.of(request).orElseThrow(() -> new Refused(CommonReason.SIGN_IN_NEEDED));
	}
}
