package org.cmn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara Micro with the portal in it: one process, told everything by its environment. */
final class Portal {

	private static final Duration STARTING = Duration.ofSeconds(240);
	/** At rest within 700 MB: see benchmarks.md. */
	private static final List<String> JVM = List.of("-Xms96m", "-Xmx400m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC");

	private final Distribution distribution;
	private final DataFolder data;
	private final String host;
	private final int port;
	private final boolean aloud;
	private final Child child;

	/** @param aloud whether it runs for good in a container, with its log in the output, or for a first look */
	Portal(Distribution distribution, DataFolder data, String host, int port, boolean aloud) {
		this.distribution = distribution;
		this.data = data;
		this.host = host;
		this.port = port;
		this.aloud = aloud;
		this.child = new Child("portal", data, aloud);
	}

	/** @param settings the portal's own settings, as environment variables */
	String start(Options options, Map<String, String> settings) throws IOException {
		Path temporary = data.path("tmp");
		Unpacked.remove(temporary);
		data.folder("tmp");
		List<String> command = new ArrayList<>(List.of(Jvm.java()));
		command.addAll(JVM);
		options.text("cmn.java-options").ifPresent(more -> command.addAll(List.of(more.split("\\s+"))));
		command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-jar", distribution.part("payara-micro.jar").toString(), "--disablephonehome",
				"--port", Integer.toString(port), "--prebootcommandfile", preboot(temporary).toString(),
				"--logproperties", distribution.part("logging.properties").toString()));
		command.addAll(Grid.of(options).map(grid -> grid.arguments(temporary)).orElse(List.of("--nohazelcast")));
		command.addAll(List.of("--deploy", distribution.part("portal.war").toString(), "--contextroot", "/"));
		Map<String, String> environment = options.forThePortal();
		environment.putAll(settings);
		child.start(command, environment, data.path("."));
		child.awaitReady(STARTING, () -> Http.answers(local() + "/health/ready"));
		return "ready on http://" + host + ":" + port;
	}

	/** The server's settings, and the one that only this start knows. */
	private Path preboot(Path folder) throws IOException {
		Path file = folder.resolve("preboot.txt");
		Files.writeString(file, Files.readString(distribution.part("preboot.txt"))
				+ "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=" + host + "\n");
		return file;
	}

	/** As this machine reaches it. */
	String local() {
		return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
	}

	Child child() {
		return child;
	}
}
