package org.cmn.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What {@code mvn -Prun} does in Maven's own JVM, which may be an old one. Before the launcher runs: hands it every setting
 * of Maven's command line, the mistyped ones too, which the launcher refuses. After it has failed: ends Maven at once, so
 * that its sentence stands last, and not a page about goals and stacks. Compiled for Java 11; not part of the portal.
 */
public final class RunByMaven {

	private RunByMaven() {
	}

	/** @param args {@code before} or {@code after}, and the build folder */
	public static void main(String[] args) throws IOException {
		Path folder = Path.of(args[1]);
		boolean failed = Files.deleteIfExists(folder.resolve("run-failed"));
		if (args[0].equals("before")) {
			handOn(folder.resolve("run.properties"));
		} else if (failed) {
			System.exit(1);
		}
	}

	private static void handOn(Path file) throws IOException {
		Properties settings = new Properties();
		System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("cmn."))
				.forEach(name -> settings.setProperty(name, System.getProperty(name)));
		try (Writer to = Files.newBufferedWriter(file)) {
			settings.store(to, null);
		}
	}
}
