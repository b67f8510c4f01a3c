package org.cmn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Children of a launcher that was killed: found by their pid files at the next start, and stopped. */
final class Leftovers {

	private static final Duration STOPPING = Duration.ofSeconds(20);
	/** The order in which they are stopped: PostgreSQL last. */
	private static final List<String> ORDER = List.of("portal", "keycloak", "postgresql");

	private Leftovers() {
	}

	static void note(DataFolder data, String name, ProcessHandle process) {
		data.remember("pids/" + name, process.pid() + " " + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
	}

	static void forget(DataFolder data, String name) {
		try {
			Files.deleteIfExists(data.path("pids/" + name));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @return the names of what was still running */
	static List<String> stop(DataFolder data) {
		return ORDER.stream().filter(name -> {
			Optional<ProcessHandle> process = find(data.path("pids/" + name));
			process.ifPresent(Leftovers::stop);
			forget(data, name);
			return process.isPresent();
		}).toList();
	}

	private static void stop(ProcessHandle process) {
		process.destroy();
		if (!Pause.until(STOPPING, () -> !process.isAlive())) {
			process.destroyForcibly();
			Pause.until(STOPPING, () -> !process.isAlive());
		}
	}

	/** A pid may long belong to somebody else: only a process that began in the same second is ours. */
	private static Optional<ProcessHandle> find(Path file) {
		try {
			String[] noted = Files.readString(file).strip().split(" ");
			long began = Long.parseLong(noted[1]);
			return ProcessHandle.of(Long.parseLong(noted[0])).filter(ProcessHandle::isAlive)
					.filter(process -> process.info().startInstant().filter(start -> Math.abs(start.toEpochMilli() - began) < 2000).isPresent());
		} catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
			return Optional.empty();
		}
	}
}
