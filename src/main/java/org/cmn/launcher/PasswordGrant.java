package org.cmn.launcher;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens for a name and a password, which only Keycloak's own administrator and, in sample mode, {@code portal-cli} may get.
 *
 * @param keycloak its address on this machine
 */
record PasswordGrant(String keycloak, String realm, String client) {

	private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	/** @return an access token; refused with a sentence when Keycloak gives none */
	String token(String name, String password) throws IOException {
		String form = "grant_type=password&client_id=" + client + "&username=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
		Http.Answer answer = Http.send("POST", keycloak + "/realms/" + realm + "/protocol/openid-connect/token", null, "application/x-www-form-urlencoded", form);
		Matcher token = TOKEN.matcher(answer.text());
		if (answer.status() != 200 || !token.find()) {
			throw new StartRefused("Keycloak did not let " + name + " in (it answered " + answer.status() + "): keycloak.log in the data folder says more.");
		}
		return token.group(1);
	}
}
