package org.cmn.launcher;

import java.util.Map;

/**
 * Where Keycloak listens and what browsers call it.
 *
 * @param shown the address in the browser, without a trailing slash
 */
record KeycloakAddress(String host, int port, String shown) {

	String local() {
		return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
	}

	String issuer() {
		return shown + "/realms/cmn";
	}

	Map<String, String> environment() {
		return Map.of("KC_HTTP_ENABLED", "true", "KC_HTTP_HOST", host, "KC_HTTP_PORT", Integer.toString(port), "KC_HOSTNAME", shown,
				"KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
	}
}
