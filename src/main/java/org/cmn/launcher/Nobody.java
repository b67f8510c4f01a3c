package org.cmn.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root: root runs it in a user namespace of its own, where root is nobody. */
final class Nobody {

	private static final List<String> NAMESPACE = List.of("unshare", "-U");

	private Nobody() {
	}

	/** Asked before anything else of PostgreSQL. */
	static void requirePossible() throws InterruptedException {
		if (isRoot() && !works()) {
			throw new StartRefused("PostgreSQL refuses to run as root, and this machine does not allow the user namespace that would help (unshare -U): "
					+ "start the portal as an ordinary user, with a data folder of that user (CMN_DATA).");
		}
	}

	static List<String> run(String... command) {
		List<String> asNobody = new ArrayList<>(isRoot() ? NAMESPACE : List.of());
		asNobody.addAll(List.of(command));
		return asNobody;
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static boolean works() throws InterruptedException {
		try {
			return new ProcessBuilder(run("true")).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		}
	}
}
