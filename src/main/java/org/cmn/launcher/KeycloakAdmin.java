package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the launcher asks of Keycloak's admin API: the sample people, and what changed since the import. */
final class KeycloakAdmin {

	private static final String JSON = "application/json";

	private final String keycloak;
	private final String password;

	KeycloakAdmin(String keycloak, String password) {
		this.keycloak = keycloak;
		this.password = password;
	}

	/** One import; people who are there already stay as they are. */
	void addSample(Path people) throws IOException {
		expect(200, Http.send("POST", keycloak + "/admin/realms/cmn/partialImport", token(), JSON, Files.readString(people)), "take the sample people");
	}

	/** For a realm that was imported before the sign-in pages had clothes of their own. */
	void setLoginTheme() throws IOException {
		expect(204, Http.send("PUT", keycloak + "/admin/realms/cmn", token(), JSON, "{\"loginTheme\": \"cmn\"}"), "change the look of its sign-in page");
	}

	/** The realm keeps the addresses of its import; this brings those of the client {@code portal} up to date. */
	void setAddresses(Map<String, String> values) throws IOException {
		String token = token();
		String client = first("\"id\"\\s*:\\s*\"([^\"]+)\"", expect(200, Http.send("GET", keycloak + "/admin/realms/cmn/clients?clientId=portal", token, null, null), "show its client portal"));
		String base = values.get("CMN_BASE_URL");
		expect(204, Http.send("PUT", keycloak + "/admin/realms/cmn/clients/" + client, token, JSON, """
				{"clientId": "portal", "baseUrl": "%1$s/", "redirectUris": ["%1$s/sign-in/callback"],
				 "attributes": {"post.logout.redirect.uris": "%1$s/signed-out", "backchannel.logout.url": "%2$s"}}
				""".formatted(base, values.get("CMN_BACK_CHANNEL_LOGOUT_URL"))), "change the addresses of its client portal");
	}

	private String token() throws IOException {
		return new PasswordGrant(keycloak, "master", "admin-cli").token(Keycloak.ADMINISTRATOR, password);
	}

	private static String expect(int status, Http.Answer answer, String what) {
		if (answer.status() != status) {
			throw new StartRefused("Keycloak did not " + what + " (it answered " + answer.status() + "): keycloak.log in the data folder says more.");
		}
		return answer.text();
	}

	private static String first(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		if (!matcher.find()) {
			throw new StartRefused("Keycloak's answer was not understood.");
		}
		return matcher.group(1);
	}
}
