package org.cmn.launcher;

/**
 * The first class of {@code cmn-portal.jar}, compiled for Java 11 so that an old JDK gets a sentence instead of a
 * stack trace. Everything else needs Java 21.
 */
public final class Start {

	private static final int NEEDED = 21;

	private Start() {
	}

	public static void main(String[] args) throws Exception {
		int version = Runtime.version().feature();
		if (version < NEEDED) {
			System.err.println("The CMN Portal needs Java " + NEEDED + " or newer, but " + System.getProperty("java.home") + " is Java "
					+ version + ": install a newer JDK, or start the portal with the java command of one that is installed.");
			System.exit(1);
		}
		Class.forName("org.cmn.launcher.Launcher").getMethod("main", String[].class).invoke(null, (Object) args);
	}
}
