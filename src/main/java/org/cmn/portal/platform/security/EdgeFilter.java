package org.cmn.portal.platform.security;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.cmn.portal.platform.audit.Origin;
import org.cmn.portal.platform.rest.CappedRequest;
import org.cmn.portal.platform.rest.Faults;

/** The outermost of all: notes where a request comes from, sets the headers, and makes a calm answer of whatever went wrong. */
public class EdgeFilter implements Filter {

	/** Until somebody signs in, a session holds nothing worth keeping, and anybody can have any number of them. */
	private static final int STRANGERS_SESSION_SECONDS = 120;
	private static final String FORM = "multipart/form-data";

	@Inject
	private BodyLimits bodies;

	@Inject
	private SecurityHeaders headers;

	@Inject
	private ClientAddress addresses;

	@Inject
	private Faults faults;

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain) throws IOException, ServletException {
		var request = (HttpServletRequest) servletRequest;
		var response = (HttpServletResponse) servletResponse;
		var route = Route.of(request);
		headers.apply(route, response);
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			chain.doFilter(isForm(request) ? new Formless(request) : request, new EdgeResponse(request, response));
			return;
		}
		Origin.set(addresses.of(request));
		try {
			if (route == Route.LIVE) {
				chain.doFilter(request, response);
			} else {
				var capped = new CappedRequest(request, bodies.of(request));
				passCapped(capped, isProgram(route) ? new ProgramResponse(capped, response, faults) : new EdgeResponse(capped, response), chain);
			}
		} catch (IOException | ServletException | RuntimeException e) {
			faults.answer(request, response, e, isProgram(route));
		} finally {
			Origin.clear();
		}
	}

	private void passCapped(CappedRequest request, EdgeResponse response, FilterChain chain) throws IOException, ServletException {
		try (var place = bodies.place(request.checked())) {
			chain.doFilter(request, response);
		} finally {
			request.drain();
			shorten(request.getSession(false));
		}
	}

	private static void shorten(HttpSession session) {
		if (session != null && session.isNew() && session.getAttribute(SessionCallers.KEY) == null) {
			session.setMaxInactiveInterval(STRANGERS_SESSION_SECONDS);
		}
	}

	private static boolean isProgram(Route route) {
		return route == Route.API || route == Route.LIVE || route == Route.MACHINE || route == Route.FEED;
	}

	private static boolean isForm(HttpServletRequest request) {
		return request.getContentType() != null && request.getContentType().startsWith(FORM);
	}
}
