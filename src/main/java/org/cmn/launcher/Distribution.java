package org.cmn.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that Maven builds, {@code target/cmn-portal}: this program and everything it starts. Only read. */
record Distribution(Path folder) {

	/** The one this class was loaded from, or the one {@code cmn.distribution} names (tests). */
	static Distribution ofThisProgram(Options options) {
		return new Distribution(options.text("cmn.distribution").map(Path::of).orElseGet(Distribution::here).toAbsolutePath().normalize());
	}

	private static Path here() {
		try {
			return Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A file or folder of the distribution that must be there. */
	Path part(String name) {
		Path part = folder.resolve(name);
		if (!Files.exists(part)) {
			throw new StartRefused("The file " + part + " is missing: this copy of the portal is not complete, so build or unpack it again.");
		}
		return part;
	}

	/** The versions this was built with, e.g. {@code keycloak}. */
	String version(String name) {
		try (var in = Files.newBufferedReader(part("versions.properties"))) {
			var versions = new java.util.Properties();
			versions.load(in);
			return versions.getProperty(name, "?");
		} catch (java.io.IOException e) {
			throw new StartRefused("The file " + folder.resolve("versions.properties") + " cannot be read.", e);
		}
	}
}
