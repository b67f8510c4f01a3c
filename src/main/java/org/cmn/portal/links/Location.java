package org.cmn.portal.links;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.cmn.portal.platform.refusal.WebAddress;

/** Where a redirect leads: absolute, relative, half escaped, as servers write it; http and https only. */
final class Location {

	private Location() {
	}

	/** @param written null when the server names no place */
	static Optional<URI> from(URI base, String written) {
		if (written == null || written.isBlank()) {
			return Optional.empty();
		}
		try {
			var there = base.resolve(escaped(written.strip()));
			var port = there.getPort() < 0 ? "" : ":" + there.getPort();
			if (there.getHost() == null || there.getRawUserInfo() != null) {
				return Optional.empty();
			}
			var query = there.getRawQuery() == null ? "" : "?" + there.getRawQuery();
			return WebAddress.canonical(there.getScheme() + "://" + there.getHost() + port + there.getRawPath() + query).map(URI::create)
					.filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static String escaped(String written) {
		var out = new StringBuilder();
		for (byte b : written.getBytes(StandardCharsets.UTF_8)) {
			int c = b & 0xff;
			if (c <= ' ' || c > '~' || "\"<>\\^`{|}".indexOf(c) >= 0) {
				out.append('%').append("%02X".formatted(c));
			} else {
				out.append((char) c);
			}
		}
		return out.toString();
	}
}
