package org.cmn.portal.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A portal started by {@code java -jar target/cmn-portal/cmn-portal.jar}, or one that somebody else runs.
 *
 * @param said what the launcher has printed so far
 */
public record RunningPortal(String baseUrl, String keycloakUrl, String databaseUrl, String databaseUser, String databasePassword, Path data, Process process,
		StringBuffer said) {

	private static final Path PROGRAM = Path.of("target", "cmn-portal", "cmn-portal.jar");
	private static final Duration STARTING = Duration.ofMinutes(6);

	/** The one that {@code -Dcmn.test.stack} names. */
	static Optional<RunningPortal> named() {
		return Optional.ofNullable(System.getProperty("cmn.test.stack")).map(address -> new RunningPortal(address,
				System.getProperty("cmn.test.keycloak", "http://localhost:8180"), System.getProperty("cmn.test.db", "jdbc:postgresql://127.0.0.1:5499/launcher"),
				System.getProperty("cmn.test.db.user", "postgres"), System.getProperty("cmn.test.db.password", ""), Path.of("target", "data"), null, new StringBuffer()));
	}

	/** Starts one with an empty data folder and waits until it is ready. */
	public static RunningPortal start(Path data, String... settings) {
		end(data);
		delete(data);
		return again(data, settings);
	}

	/** Starts one on the data that is there. */
	public static RunningPortal again(Path data, String... settings) {
		int port = Stack.freePort();
		int keycloakPort = Stack.freePort();
		int databasePort = Stack.freePort();
		List<String> arguments = new ArrayList<>(List.of("-Dcmn.port=" + port, "-Dcmn.keycloak-port=" + keycloakPort, "-Dcmn.db-port=" + databasePort,
				"-Dcmn.data=" + data, "-Dcmn.with-parent=true"));
		arguments.addAll(List.of(settings));
		Process process = launch(arguments);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop " + data));
		StringBuffer said = new StringBuffer();
		awaitReady(process, data, said);
		return new RunningPortal("http://localhost:" + port, "http://localhost:" + keycloakPort, "jdbc:postgresql://127.0.0.1:" + databasePort + "/portal",
				"portal_owner", read(data.resolve("secrets/database-owner")), data, process, said);
	}

	/** Only the process: nothing is waited for. Its output and its errors come in one stream. */
	public static Process launch(List<String> settings) {
		if (!Files.exists(PROGRAM)) {
			throw new IllegalStateException(PROGRAM + " is missing: mvn package builds it.");
		}
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(settings);
		command.addAll(List.of("-jar", PROGRAM.toString()));
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).start();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void awaitReady(Process process, Path data, StringBuffer said) {
		CompletableFuture<Boolean> ready = new CompletableFuture<>();
		Thread reader = new Thread(() -> {
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					said.append(line).append('\n');
					if (line.startsWith("Ready after")) {
						ready.complete(true);
					}
				}
			} catch (IOException e) {
				said.append(e.getMessage());
			}
			ready.complete(false);
		}, "output of " + data);
		reader.setDaemon(true);
		reader.start();
		try {
			if (!ready.get(STARTING.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new IllegalStateException("The portal did not start:\n" + said);
			}
		} catch (InterruptedException | ExecutionException | TimeoutException e) {
			stop(process);
			throw new IllegalStateException("The portal did not start in time:\n" + said, e);
		}
	}

	/** As Ctrl-C does. */
	public void stop() {
		stop(process);
	}

	private static void stop(Process process) {
		process.destroy();
		try {
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** One of its parts: portal, keycloak or postgresql. For tests that kill it. */
	public ProcessHandle part(String name) {
		return find(name).orElseThrow();
	}

	public boolean has(String part) {
		return find(part).isPresent();
	}

	private Optional<ProcessHandle> find(String part) {
		Path noted = data.resolve("pids").resolve(part);
		return Files.exists(noted) ? ProcessHandle.of(Long.parseLong(read(noted).split(" ")[0])).filter(ProcessHandle::isAlive) : Optional.empty();
	}

	/** What a part wrote to its log. */
	public String log(String part) {
		return read(data.resolve("logs/" + part + ".log"));
	}

	/** A launcher that an earlier, killed test run left there. */
	private static void end(Path data) {
		Path noted = data.resolve("launcher.pid");
		if (Files.exists(noted)) {
			// The number may belong to somebody else by now.
			ProcessHandle.of(Long.parseLong(read(noted))).filter(process -> process.info().commandLine().orElse("").contains(PROGRAM.toString())).ifPresent(process -> {
				process.destroy();
				process.onExit().orTimeout(60, TimeUnit.SECONDS).exceptionally(late -> process).join();
			});
		}
	}

	private static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
				Files.delete(file);
			}
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).strip();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
