package org.cmn.portal.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Durations of one thing done many times, in milliseconds. */
public record Timings(double[] sorted) {

	/** Runs the work {@code warmUp} times unmeasured, then {@code times} times measured, one after the other. */
	public static Timings of(int warmUp, int times, Callable<?> work) throws Exception {
		for (var i = 0; i < warmUp; i++) {
			work.call();
		}
		var millis = new double[times];
		for (var i = 0; i < times; i++) {
			var start = System.nanoTime();
			work.call();
			millis[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(millis);
		return new Timings(millis);
	}

	public double percentile(int percent) {
		return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
	}

	public double p50() {
		return percentile(50);
	}

	public double p99() {
		return percentile(99);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.2f / %.2f ms", p50(), p99());
	}
}
