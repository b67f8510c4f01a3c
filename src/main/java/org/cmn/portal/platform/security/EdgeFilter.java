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
import org.cmn.portal.platform.audit.Origin;
import org.cmn.portal.platform.rest.CappedRequest;
import org.cmn.portal.platform.rest.Faults;
import org.cmn.portal.platform.settings.Settings;

/** The outermost of all: notes where a request comes from, sets the headers, and makes a calm answer of whatever went wrong. */
public class EdgeFilter implements Filter {

	private static final long LARGEST_JSON = 256 * 1024;
	/** A form around a file: the file alone is measured by whoever takes it, so that a sentence stands beside it. */
	private static final long AROUND_A_FILE = 64 * 1024;
	private static final String FORM = "multipart/form-data";

	@Inject
	private Settings settings;

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
				passCapped(new CappedRequest(request, limit(request)), response, chain);
			}
		} catch (IOException | ServletException | RuntimeException e) {
			faults.answer(request, response, e, route == Route.API || route == Route.LIVE || route == Route.MACHINE);
		} finally {
			Origin.clear();
		}
	}

	private static void passCapped(CappedRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
		try {
			chain.doFilter(request.checked(), new EdgeResponse(request, response));
		} finally {
			request.drain();
		}
	}

	/** Files may be large, what people write may not. */
	private long limit(HttpServletRequest request) {
		var type = request.getContentType();
		if (type != null && type.startsWith("application/json")) {
			return LARGEST_JSON;
		}
		return settings.largestUpload() + (isForm(request) ? AROUND_A_FILE : 0);
	}

	private static boolean isForm(HttpServletRequest request) {
		return request.getContentType() != null && request.getContentType().startsWith(FORM);
	}
}
