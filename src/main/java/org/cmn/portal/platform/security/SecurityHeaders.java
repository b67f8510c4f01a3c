package org.cmn.portal.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.cmn.portal.platform.settings.Settings;

/** What every answer tells the browser (promise W4): errors, files and machine addresses included. */
@ApplicationScoped
public class SecurityHeaders {

	static final String CSP = "Content-Security-Policy";

	/** Also in web.xml as primefaces.CSP_POLICY: PrimeFaces appends its nonce, so script-src stands last. */
	static final String POLICY = "default-src 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self'; style-src-elem 'self'; "
			+ "style-src-attr 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; script-src 'self'";

	@Inject
	Settings settings;

	void apply(Route route, HttpServletResponse response) {
		response.setHeader(CSP, POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		// Not no-referrer: with that, browsers send "Origin: null" with our own forms, and the origin check would fail.
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
		response.setHeader("X-Frame-Options", "DENY");
		if ("https".equals(settings.baseUrl().getScheme())) {
			response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		}
		// Files that exist say themselves how long they may be kept.
		response.setHeader("Cache-Control", route == Route.ASSET ? "no-cache" : "no-store");
	}
}
