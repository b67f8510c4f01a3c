package org.cmn.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/** A child that must run as long as the portal does, and how to start it again after a crash; but not for ever. */
final class Part {

	private static final int ATTEMPTS = 3;
	private static final Duration WITHIN = Duration.ofMinutes(10);

	private final String name;
	private final Child child;
	private final Console console;
	private final Callable<String> start;
	private final Deque<Duration> crashes = new ArrayDeque<>();

	Part(String name, Child child, Console console, Callable<String> start) {
		this.name = name;
		this.child = child;
		this.console = console;
		this.start = start;
	}

	Child child() {
		return child;
	}

	Void start() throws Exception {
		console.step(name, start);
		return null;
	}

	void startAgain() throws Exception {
		crashes.removeIf(crash -> crash.plus(WITHIN).compareTo(console.elapsed()) < 0);
		crashes.add(console.elapsed());
		if (crashes.size() > ATTEMPTS) {
			throw new StartRefused(name + " stopped by itself " + crashes.size() + " times, so everything was stopped: the reason is in " + child.logName() + ".");
		}
		console.line(name + " stopped by itself and is started again.");
		start();
	}
}
