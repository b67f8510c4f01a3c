package org.cmn.portal.platform.json;

import jakarta.json.spi.JsonProvider;

/**
 * Makes builders, readers, parsers and values of JSON. {@code jakarta.json.Json} looks through every archive of the
 * server for a provider at each call: half of an import's time. This one is looked for once.
 */
public final class Jsonp {

	public static final JsonProvider JSON = JsonProvider.provider();

	private Jsonp() {
	}
}
