package org.cmn.payara;

import java.util.LinkedHashMap;
import java.util.Map;

import org.glassfish.grizzly.http.HttpResponsePacket;

/**
 * What an answer tells the browser when nobody in the portal has said it (promise W4): the same as
 * {@code platform.security.SecurityHeaders}, which a test compares.
 */
public record StandingHeaders(Map<String, String> values) {

	static final String POLICY = "Content-Security-Policy";

	private static final Map<String, String> ALWAYS = Map.of(POLICY, "default-src 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
			+ "style-src-elem 'self'; style-src-attr 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; script-src 'self'",
			"X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin",
			"Cross-Origin-Resource-Policy", "same-origin", "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
			"X-Frame-Options", "DENY", "Cache-Control", "no-store");

	/** @param environment the server's: its headers differ with TLS */
	public static StandingHeaders of(Map<String, String> environment) {
		var values = new LinkedHashMap<>(ALWAYS);
		if (environment.getOrDefault("CMN_BASE_URL", "").startsWith("https:")) {
			values.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
		}
		return new StandingHeaders(Map.copyOf(values));
	}

	void addTo(HttpResponsePacket response) {
		values.forEach(response::setHeader);
	}
}
