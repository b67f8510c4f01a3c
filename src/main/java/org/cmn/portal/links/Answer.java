package org.cmn.portal.links;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came back from the address at the end of all redirects.
 *
 * @param at        where that was
 * @param headers   by name in lower case, the first of each
 * @param body      decoded, empty for what the portal does not read
 * @param cut       whether there was more than the portal takes
 * @param redirects in the order followed
 */
record Answer(URI at, int status, Map<String, String> headers, byte[] body, boolean cut, List<Redirect> redirects) {

	record Redirect(URI from, URI to, int status) {

		boolean permanent() {
			return status == 301 || status == 308;
		}
	}

	/** Null when there is none. */
	String header(String name) {
		return headers.get(name);
	}

	boolean ok() {
		return status >= 200 && status < 300;
	}

	boolean html() {
		return type().equals("text/html") || type().equals("application/xhtml+xml");
	}

	boolean pdf() {
		return type().equals("application/pdf");
	}

	/** Without its parameters, in lower case; empty when the server does not say. */
	String type() {
		return headers.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
	}

	Answer after(List<Redirect> followed) {
		return new Answer(at, status, headers, body, cut, List.copyOf(followed));
	}
}
