package org.cmn.portal.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.cmn.portal.testkit.Stack;

/** How long each part of a running portal, and whoever measures it, had a processor: the same whatever else the machine is doing. */
record Processor(Map<String, Double> seconds) {

	static Processor now() {
		var seconds = new LinkedHashMap<String, Double>();
		seconds.put("portal", of(Stream.of(Stack.portal().part("portal"))));
		var database = Stack.portal().part("postgresql");
		seconds.put("database", of(Stream.concat(Stream.of(database), database.descendants())));
		seconds.put("clients", of(Stream.of(ProcessHandle.current())));
		return new Processor(seconds);
	}

	/** Seconds since this was taken. */
	Map<String, Double> since() {
		var used = new LinkedHashMap<String, Double>();
		now().seconds.forEach((part, later) -> used.put(part, later - seconds.get(part)));
		return used;
	}

	private static double of(Stream<ProcessHandle> processes) {
		return processes.mapToDouble(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9).sum();
	}
}
