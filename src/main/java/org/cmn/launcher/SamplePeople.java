package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets each sample person in once. A member is made at the first sign-in, and a coordinator who looks around for the
 * first time should find somebody to pair.
 */
final class SamplePeople {

	private static final Pattern NAME = Pattern.compile("\"username\"\\s*:\\s*\"([^\"]+)\"");
	private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private final String keycloak;
	private final String portal;

	SamplePeople(String keycloak, String portal) {
		this.keycloak = keycloak;
		this.portal = portal;
	}

	/** @return what was done, for the console */
	String letIn(Path people) throws IOException {
		List<String> names = NAME.matcher(Files.readString(people)).results().map(found -> found.group(1)).toList();
		for (String name : names) {
			Http.Answer me = Http.send("GET", portal + "/api/me", token(name), null, null);
			if (me.status() != 200) {
				throw new StartRefused("The portal did not let the sample person " + name + " in (it answered " + me.status() + "): portal.log in the data folder says more.");
			}
		}
		return names.size() + " members";
	}

	private String token(String name) throws IOException {
		String form = "grant_type=password&client_id=portal-cli&username=" + name + "&password=" + name;
		Http.Answer answer = Http.send("POST", keycloak + "/realms/cmn/protocol/openid-connect/token", null, "application/x-www-form-urlencoded", form);
		Matcher token = TOKEN.matcher(answer.text());
		if (!token.find()) {
			throw new StartRefused("Keycloak gave the sample person " + name + " no token: keycloak.log in the data folder says more.");
		}
		return token.group(1);
	}
}
