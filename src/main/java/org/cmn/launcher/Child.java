package org.cmn.launcher;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * One process that the launcher runs: in a session of its own, so that Ctrl-C reaches only the launcher, which then stops
 * its children in order; noted in a pid file, so that the next launcher finds it if this one is killed.
 */
final class Child {

	private static final Duration STOPPING = Duration.ofSeconds(20);
	/** A process that has not finished starting may not listen yet; the database under it survives either way. */
	private static final Duration STOPPING_EARLY = Duration.ofSeconds(3);

	private final String name;
	private final DataFolder data;
	private final boolean aloud;
	private Process process;
	private Log log;
	private volatile boolean ready;
	private boolean closed;

	/** @param aloud whether its log goes to this program's output (a container) and not to a file */
	Child(String name, DataFolder data, boolean aloud) {
		this.name = name;
		this.data = data;
		this.aloud = aloud;
	}

	/** @param secrets reach the child by environment only: a command line can be read by everybody on the machine */
	synchronized void start(List<String> command, Map<String, String> secrets, Path folder) {
		if (closed) {
			throw new StartRefused("The portal was stopped while it started.");
		}
		try {
			ProcessBuilder builder = new ProcessBuilder(ownSession(command)).directory(folder.toFile());
			builder.environment().keySet().removeIf(key -> key.startsWith("KC_") || key.startsWith("PG"));
			builder.environment().putAll(secrets);
			process = builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
					.redirectErrorStream(true).start();
			log = new Log(process.getInputStream(), aloud ? new FileOutputStream(FileDescriptor.out) : new LogFile(data.path("logs/" + name + ".log")));
			Thread.ofPlatform().daemon().name("log of " + name).start(log);
			ready = false;
			Leftovers.note(data, name, process.toHandle());
		} catch (IOException e) {
			throw new StartRefused(name + " cannot be started: " + e.getMessage(), e);
		}
	}

	private static List<String> ownSession(List<String> command) {
		for (String folder : List.of("/usr/bin/setsid", "/bin/setsid")) {
			if (Files.isExecutable(Path.of(folder))) {
				List<String> withSession = new ArrayList<>(List.of(folder));
				withSession.addAll(command);
				return withSession;
			}
		}
		return command;
	}

	/** Waits until the child answers; a child that ends, or says why it cannot start, ends the wait. */
	void awaitReady(Duration limit, BooleanSupplier answer) {
		boolean answered = Pause.until(limit, () -> {
			log.refusal().ifPresent(sentence -> {
				throw new StartRefused(sentence);
			});
			if (log.isWithoutPortal()) {
				throw new StartRefused("The portal could not be deployed: the reason is in " + logName() + ".");
			}
			if (!isAlive()) {
				throw new StartRefused(name + " stopped while it started: the reason is in " + logName() + ".");
			}
			return answer.getAsBoolean();
		});
		ready = answered;
		if (!answered) {
			throw new StartRefused(name + " did not answer within " + limit.toSeconds() + " s: what it does is in " + logName() + ".");
		}
	}

	synchronized boolean isAlive() {
		return process != null && process.isAlive();
	}

	/** For a person: where to read on. */
	String logName() {
		return aloud ? "the log above" : data.path("logs/" + name + ".log").toString();
	}

	/** Asks the process to end, and ends it when it does not; nothing can start it again. */
	void stop(Runnable politely) {
		Process running;
		synchronized (this) {
			closed = true;
			running = process;
		}
		if (running != null && running.isAlive()) {
			politely.run();
			if (!Pause.until(ready ? STOPPING : STOPPING_EARLY, () -> !running.isAlive())) {
				running.destroyForcibly();
			}
		}
		Leftovers.forget(data, name);
	}

	void stop() {
		stop(() -> process.destroy());
	}
}
