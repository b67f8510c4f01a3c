package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak in production mode on the portal's PostgreSQL, in a database of its own. It is built for that database
 * once, which takes longer than starting it; the realm is imported when it is not there yet.
 */
final class Keycloak {

	private static final Duration STARTING = Duration.ofSeconds(240);
	static final String ADMINISTRATOR = "keycloak-admin";
	/** Quick to start and small: signing in is rare work, and the optimizing compiler would take the other processor. */
	private static final List<String> JVM = List.of("-Xms64m", "-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
			"-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=CA",
			"--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
			"--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
			"-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
			"-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true");

	private final Path home;
	private final DataFolder data;
	private final Child child;

	Keycloak(Path home, DataFolder data) {
		this.home = home;
		this.data = data;
		this.child = new Child("keycloak", data, false);
	}

	boolean isPrepared() {
		return Files.isDirectory(home);
	}

	/** Unpacks it and builds it for PostgreSQL. */
	String prepare(Path archive) throws IOException, InterruptedException {
		Unpacked.once(home, folder -> {
			Unpacked.unzip(archive, folder, 1);
			build(folder);
		});
		return "unpacked and built for PostgreSQL";
	}

	private void build(Path folder) throws IOException, InterruptedException {
		Path log = data.path("logs/keycloak-build.log");
		ProcessBuilder builder = new ProcessBuilder(command(folder, "build", "--db=postgres"));
		builder.environment().keySet().removeIf(key -> key.startsWith("KC_"));
		Process build = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		if (build.waitFor() != 0) {
			throw new StartRefused("Keycloak could not be built for PostgreSQL: the reason is in " + log + ".");
		}
	}

	/**
	 * @param themes what its pages look like
	 * @param realmValues what the placeholders of the realm file stand for
	 */
	String start(Path realm, Path themes, KeycloakAddress address, Map<String, String> database, Map<String, String> realmValues, String adminPassword) throws IOException {
		Path imports = Files.createDirectories(home.resolve("data/import"));
		Files.copy(realm, imports.resolve("cmn-realm.json"), StandardCopyOption.REPLACE_EXISTING);
		KeycloakThemes.bring(themes, home);
		Map<String, String> environment = new HashMap<>(database);
		environment.putAll(realmValues);
		environment.putAll(address.environment());
		environment.put("KC_CACHE", "local");
		environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
		environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
		child.start(command(home, "start", "--optimized", "--import-realm"), environment, home);
		child.awaitReady(STARTING, () -> Http.answers(address.local() + "/realms/cmn/.well-known/openid-configuration"));
		return "ready on " + address.local();
	}

	private static List<String> command(Path folder, String... arguments) {
		List<String> command = new ArrayList<>(List.of(Jvm.java()));
		command.addAll(JVM);
		command.addAll(List.of("-Dkc.home.dir=" + folder, "-Djboss.server.config.dir=" + folder.resolve("conf"),
				"-cp", folder.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
		command.addAll(List.of(arguments));
		return command;
	}

	Child child() {
		return child;
	}
}
