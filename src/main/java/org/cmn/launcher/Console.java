package org.cmn.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What the person at the terminal sees: one line per step, each with the seconds since the start and those it took. */
final class Console {

	private final PrintStream out;
	private final long began = System.nanoTime();

	Console(PrintStream out) {
		this.out = out;
	}

	void line(String text) {
		out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(began), text);
	}

	void plain(String text) {
		out.println(text);
	}

	/** Runs a step and says how long it took; what the step returns is what is said about it. */
	void step(String what, Callable<String> work) throws Exception {
		long start = System.nanoTime();
		line(what + " …");
		String result = work.call();
		line(String.format(Locale.ROOT, "%s: %s (%.1f s)", what, result, seconds(start)));
	}

	Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - began);
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}
}
