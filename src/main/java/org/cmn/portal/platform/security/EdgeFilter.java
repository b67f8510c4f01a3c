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
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.cmn.portal.platform.audit.Origin;
import org.cmn.portal.platform.rest.Faults;

/** The outermost of all: notes where a request comes from, sets the headers, and makes a calm answer of whatever went wrong. */
public class EdgeFilter implements Filter {

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
			chain.doFilter(request, new OnePolicy(response));
			return;
		}
		Origin.set(addresses.of(request));
		try {
			chain.doFilter(request, route == Route.LIVE ? response : new OnePolicy(response));
		} catch (IOException | ServletException | RuntimeException e) {
			faults.answer(request, response, e, route == Route.API || route == Route.LIVE || route == Route.MACHINE);
		} finally {
			Origin.clear();
		}
	}

	/** PrimeFaces adds its policy, which holds the page's nonce, to ours; both together would forbid that nonce. */
	private static final class OnePolicy extends HttpServletResponseWrapper {

		OnePolicy(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void addHeader(String name, String value) {
			if (SecurityHeaders.CSP.equalsIgnoreCase(name)) {
				setHeader(name, value);
			} else {
				super.addHeader(name, value);
			}
		}
	}
}
