package org.cmn.portal.platform.security;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.cmn.portal.platform.settings.Settings;

/** Which pages may speak with the portal in a person's name: those of its own address, compared letter by letter. */
@ApplicationScoped
public class AllowedOrigins {

	@Inject
	private Settings settings;

	/** @param origin the header of that name; null and {@code "null"} are not allowed */
	public boolean contains(String origin) {
		return origin != null && all().contains(origin);
	}

	public Set<String> all() {
		return Set.of(originOf(settings.baseUrl()));
	}

	/**
	 * Whether the browser itself vouches that one of our own pages sent this request. A request that says nothing about
	 * where it comes from is not believed: every browser that can sign in here says it.
	 */
	public boolean isOwn(HttpServletRequest request) {
		var origin = request.getHeader("Origin");
		var site = request.getHeader("Sec-Fetch-Site");
		if (site != null && !site.equals("same-origin")) {
			return false;
		}
		return origin == null ? site != null : contains(origin);
	}

	/** Whether the browser says that the request comes from somewhere else. */
	boolean isForeign(HttpServletRequest request) {
		var origin = request.getHeader("Origin");
		var site = request.getHeader("Sec-Fetch-Site");
		return origin != null && !contains(origin) || site != null && !site.equals("same-origin") && !site.equals("none");
	}

	static String originOf(URI url) {
		var isDefaultPort = url.getPort() == -1 || url.getPort() == ("https".equals(url.getScheme()) ? 443 : 80);
		return url.getScheme() + "://" + url.getHost() + (isDefaultPort ? "" : ":" + url.getPort());
	}
}
