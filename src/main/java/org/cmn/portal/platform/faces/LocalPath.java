package org.cmn.portal.platform.faces;

import java.net.URI;
import java.net.URISyntaxException;

/** A place on this portal that somebody asks to be sent to. */
final class LocalPath {

	private LocalPath() {
	}

	/** Path and query of a local address; the home page for anything that could lead elsewhere (promise S5). */
	static String of(String wanted) {
		if (wanted == null || !wanted.matches("/[\\x21-\\x7e]*") || wanted.startsWith("//") || wanted.contains("\\")) {
			return "/";
		}
		try {
			var uri = new URI(wanted).normalize();
			var path = uri.getRawPath();
			if (uri.getScheme() != null || uri.getRawAuthority() != null || path == null || path.startsWith("//")) {
				return "/";
			}
			return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
		} catch (URISyntaxException e) {
			return "/";
		}
	}
}
