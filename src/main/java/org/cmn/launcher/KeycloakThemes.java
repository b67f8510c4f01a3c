package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Brings the portal's sign-in pages to Keycloak, at each start: a newer portal may come with the Keycloak that is there. */
final class KeycloakThemes {

	/** What Keycloak has compressed once, by name, and would serve for ever. */
	private static final String COMPRESSED = "data/tmp/kc-gzip-cache";

	private KeycloakThemes() {
	}

	/** Only what differs is written: another launcher may run on the same folder. */
	static void bring(Path themes, Path home) throws IOException {
		Path from = themes.toRealPath();
		boolean changed = false;
		try (Stream<Path> files = Files.walk(from).filter(Files::isRegularFile)) {
			for (Path file : files.toList()) {
				changed |= bringFile(file, home.resolve("themes").resolve(from.relativize(file)));
			}
		}
		if (changed) {
			Unpacked.remove(home.resolve(COMPRESSED));
		}
	}

	private static boolean bringFile(Path file, Path target) throws IOException {
		if (Files.exists(target) && Files.mismatch(file, target) < 0) {
			return false;
		}
		Files.createDirectories(target.getParent());
		Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
		return true;
	}
}
