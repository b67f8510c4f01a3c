package org.cmn.portal.platform.security;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.faces.Referrer;

/** Where to go after signing in: a path of this portal and nothing else, or signing in would be an open redirect (S5). */
final class ReturnTarget {

	static final String HOME = "/";
	private static final int LONGEST = 1_500;

	private ReturnTarget() {
	}

	/** @return the wanted path when it is one of ours, the home page otherwise */
	static String safe(String wanted) {
		if (wanted == null || wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")
				|| wanted.indexOf('\\') >= 0 || wanted.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
			return HOME;
		}
		try {
			var uri = new URI(wanted);
			if (uri.isAbsolute() || uri.getRawAuthority() != null || uri.getRawPath().contains("//")) {
				return HOME;
			}
			return leadsToSignIn(uri.normalize().getRawPath()) ? HOME : wanted;
		} catch (URISyntaxException e) {
			return HOME;
		}
	}

	/** The page that was asked for. A form that could not be sent is shown again on its page, not sent by itself. */
	static String of(HttpServletRequest request) {
		if ("POST".equals(request.getMethod())) {
			return safe(Referrer.pathOf(request).orElseGet(request::getRequestURI));
		}
		var query = request.getQueryString();
		return safe(request.getRequestURI() + (query == null ? "" : "?" + query));
	}

	private static boolean leadsToSignIn(String path) {
		return path.startsWith("/sign-") || path.startsWith("/signed-") || path.startsWith("/api/") || path.equals("/live");
	}
}
