package org.cmn.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The portal against a PostgreSQL and a Keycloak that somebody else runs: what the container image does. Every secret
 * comes from the environment or from a file that the environment names; a missing one stops the start and is named.
 */
final class PortalAlone extends Mode {

	private static final List<String> REQUIRED = List.of("cmn.base-url", "cmn.db.url", "cmn.db.owner", "cmn.db.owner-password", "cmn.db.user",
			"cmn.db.password", "cmn.oidc.issuer", "cmn.oidc.client-secret", "cmn.master-key");
	/** Needed only while the master key is being changed; a secret too, so it may come from a file. */
	private static final String OTHER_KEY = "cmn.master-key.other";

	private final Map<String, String> environment;
	private final DataFolder data;
	private final Portal portal;
	private final List<Part> parts;

	PortalAlone(Options options, Console console) {
		super(options);
		this.environment = required(options);
		Distribution distribution = Distribution.ofThisProgram(options);
		int port = options.port("cmn.port", 8080);
		this.data = DataFolder.open(Path.of(options.text("cmn.data").orElse("cmn-data")).toAbsolutePath().normalize());
		environment.put("CMN_DATA", data.folder("portal").toString());
		this.portal = new Portal(distribution, data, options.text("cmn.address").orElse("0.0.0.0"), port, true);
		this.parts = List.of(new Part("Portal", portal.child(), console, () -> portal.start(options, environment)));
	}

	private static Map<String, String> required(Options options) {
		List<String> missing = REQUIRED.stream().filter(name -> options.text(name).isEmpty()).map(Options::variable).toList();
		if (!missing.isEmpty()) {
			throw new StartRefused("The portal cannot start without " + String.join(", ", missing)
					+ ": set it in the environment, or name a file that holds it with the same name and _FILE behind it.");
		}
		Map<String, String> environment = new HashMap<>();
		REQUIRED.forEach(name -> environment.put(Options.variable(name), options.text(name).orElseThrow()));
		options.text(OTHER_KEY).ifPresent(key -> environment.put(Options.variable(OTHER_KEY), key));
		return environment;
	}

	@Override
	void start() throws Exception {
		parts.getFirst().start();
	}

	@Override
	List<Part> parts() {
		return parts;
	}

	@Override
	void stop() {
		portal.child().stop();
	}
}
