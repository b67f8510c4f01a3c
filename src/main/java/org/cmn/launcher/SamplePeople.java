package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * Lets each sample person in once. A member is made at the first sign-in, and a coordinator who looks around for the
 * first time should find somebody to pair.
 *
 * @param names also their passwords
 */
record SamplePeople(List<String> names, PasswordGrant keycloak, String portal) {

	private static final Pattern NAME = Pattern.compile("\"username\"\\s*:\\s*\"([^\"]+)\"");

	static SamplePeople of(Path people, String keycloak, String portal) throws IOException {
		List<String> names = NAME.matcher(Files.readString(people)).results().map(found -> found.group(1)).toList();
		return new SamplePeople(names, new PasswordGrant(keycloak, "cmn", "portal-cli"), portal);
	}

	int count() {
		return names.size();
	}

	/** One step a person; they do not wait for each other. */
	List<Callable<Void>> firstSignIns() {
		return names.stream().<Callable<Void>>map(name -> () -> letIn(name)).toList();
	}

	private Void letIn(String name) throws IOException {
		Http.Answer me = Http.send("GET", portal + "/api/me", keycloak.token(name, name), null, null);
		if (me.status() != 200) {
			throw new StartRefused("The portal did not let the sample person " + name + " in (it answered " + me.status() + "): portal.log in the data folder says more.");
		}
		return null;
	}
}
