package org.cmn.portal.platform.faces;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** The page that a request came from, when it was one of ours. */
public final class Referrer {

	private Referrer() {
	}

	/** Path and query, safe to lead back to. */
	public static Optional<String> pathOf(HttpServletRequest request) {
		var referrer = request.getHeader("Referer");
		if (referrer == null) {
			return Optional.empty();
		}
		try {
			var uri = URI.create(referrer);
			if (uri.getRawAuthority() == null || !uri.getRawAuthority().equals(request.getHeader("Host"))) {
				return Optional.empty();
			}
			var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
			return Optional.of(LocalPath.of(uri.getRawPath() + query));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
