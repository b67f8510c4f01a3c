package org.cmn.launcher;

import java.nio.file.Path;

/** The Java that runs the launcher also runs its children. */
final class Jvm {

	private Jvm() {
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}
}
