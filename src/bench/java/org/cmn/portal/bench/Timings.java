package org.cmn.portal.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

	/**
	 * Several things in turn, so that what disturbs the machine disturbs all of them alike: each is warmed up, then comes
	 * round after round of {@code times} of each.
	 *
	 * @return one for each work, in its order
	 */
	@SafeVarargs
	public static List<Timings> inTurn(int warmUp, int rounds, int times, Callable<?>... works) throws Exception {
		for (var work : works) {
			of(warmUp, 0, work);
		}
		List<List<Timings>> all = Arrays.stream(works).map(work -> (List<Timings>) new ArrayList<Timings>()).toList();
		for (var round = 0; round < rounds; round++) {
			for (var i = 0; i < works.length; i++) {
				all.get(i).add(of(0, times, works[i]));
			}
		}
		return all.stream().map(Timings::joined).toList();
	}

	/** What was measured in pieces, as one. */
	public static Timings joined(List<Timings> pieces) {
		return new Timings(pieces.stream().flatMapToDouble(piece -> Arrays.stream(piece.sorted())).sorted().toArray());
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
