package org.cmn.launcher;

import java.nio.file.Path;

/**
 * What a person can choose when everything runs on one machine.
 *
 * @param host the only address that is listened on
 * @param databasePort 0 for any free one
 * @param sampleWish null when nothing was said
 */
record RunSettings(Path data, String host, int port, int databasePort, String baseUrl, KeycloakAddress keycloak, Boolean sampleWish) {

	static RunSettings of(Options options) {
		String host = options.text("cmn.address").orElse("127.0.0.1");
		int port = Ports.free(options.port("cmn.port", 8080));
		int keycloakPort = Ports.free(options.port("cmn.keycloak-port", 8180));
		return new RunSettings(Path.of(options.text("cmn.data").orElse("cmn-data")).toAbsolutePath().normalize(), host, port, options.port("cmn.db-port", 0),
				address(options, "cmn.base-url", port), new KeycloakAddress(host, keycloakPort, address(options, "cmn.keycloak-url", keycloakPort)),
				options.flag("cmn.sample").orElse(null));
	}

	private static String address(Options options, String name, int port) {
		String address = options.text(name).orElse("http://localhost:" + port).replaceAll("/+$", "");
		if (!address.matches("https?://[^/\\s?#]+")) {
			throw new StartRefused("The setting " + Options.variable(name) + " must be an address such as http://localhost:" + port + ", not \"" + address + "\".");
		}
		return address;
	}

	/** Chosen at the first start and kept: guessable passwords never come into, nor stay unnoticed in, a real network's data. */
	boolean sample(DataFolder data) {
		String known = data.recall("sample");
		if (known.isEmpty()) {
			boolean chosen = sampleWish == null || sampleWish;
			data.remember("sample", Boolean.toString(chosen));
			return chosen;
		}
		if (sampleWish != null && sampleWish != Boolean.parseBoolean(known)) {
			throw new StartRefused("The data folder " + data + " was first used with CMN_SAMPLE=" + known
					+ " and keeps that: leave CMN_SAMPLE out, or name another folder with CMN_DATA.");
		}
		return Boolean.parseBoolean(known);
	}

	private static void requireDifferent(int one, String setting, int other, String otherSetting) {
		if (one == other) {
			throw new StartRefused("Both " + setting + " and " + otherSetting + " say " + one + ": give them different ports.");
		}
	}

	void requirePorts() {
		requireDifferent(port, "CMN_PORT", keycloak.port(), "CMN_KEYCLOAK_PORT");
		requireDifferent(port, "CMN_PORT", databasePort, "CMN_DB_PORT");
		requireDifferent(keycloak.port(), "CMN_KEYCLOAK_PORT", databasePort, "CMN_DB_PORT");
		Ports.require("the portal", host, port, "CMN_PORT");
		Ports.require("Keycloak", host, keycloak.port(), "CMN_KEYCLOAK_PORT");
		if (databasePort != 0) {
			Ports.require("PostgreSQL", "127.0.0.1", databasePort, "CMN_DB_PORT");
		}
	}
}
