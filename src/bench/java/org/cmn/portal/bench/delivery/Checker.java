package org.cmn.portal.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cmn.portal.bench.delivery.History.Kind;
import org.cmn.portal.bench.delivery.History.Line;

/**
 * Reads the histories of all, trusts nobody, and counts by Jepsen's classes of a total queue: lost, doubled, reordered,
 * unexpected. Ends with 0 when there is none of these, with 1 when there is one.
 */
public final class Checker {

	private final Map<String, List<Line>> histories = new LinkedHashMap<>();
	private final Map<String, Integer> faults = new LinkedHashMap<>();
	private final List<String> examples = new ArrayList<>();

	private Checker(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			for (var file : files.filter(one -> one.toString().endsWith(".history")).sorted().toList()) {
				histories.put(file.getFileName().toString().replace(".history", ""), History.read(file));
			}
		}
		for (var fault : List.of("lost", "doubled", "reordered", "unexpected")) {
			faults.put(fault, 0);
		}
	}

	/** @param arguments the folder with the histories */
	public static void main(String[] arguments) throws IOException {
		System.exit(new Checker(Path.of(arguments[0])).check() ? 0 : 1);
	}

	private boolean check() {
		var truth = truth();
		var begun = new HashMap<String, Integer>();
		histories.forEach((person, lines) -> lines.stream().filter(line -> line.kind() == Kind.S).forEach(line -> begun.merge(line.clientId(), 1, Integer::sum)));
		truth.values().forEach(stored -> stored(stored, begun.keySet()));
		histories.forEach((person, lines) -> {
			acknowledged(person, lines, truth);
			shown(person, lines, truth);
		});
		long acknowledged = histories.values().stream().flatMap(List::stream).filter(line -> line.kind() == Kind.A).count();
		long shown = histories.values().stream().flatMap(List::stream).filter(line -> line.kind() == Kind.G).count();
		System.out.println("begun " + begun.size() + ", acknowledged " + acknowledged + ", stored " + truth.values().stream().mapToInt(List::size).sum() + ", shown " + shown + "; " + faults);
		examples.forEach(System.out::println);
		return faults.values().stream().allMatch(count -> count == 0) && !begun.isEmpty();
	}

	/** By conversation; everybody in it must have been told the same. */
	private Map<String, List<Line>> truth() {
		var truth = new HashMap<String, List<Line>>();
		histories.forEach((person, lines) -> {
			var own = new HashMap<String, List<Line>>();
			lines.stream().filter(line -> line.kind() == Kind.T).forEach(line -> own.computeIfAbsent(line.conversation(), id -> new ArrayList<>()).add(line));
			own.forEach((conversation, stored) -> {
				var others = truth.putIfAbsent(conversation, stored);
				if (others != null && !others.equals(stored)) {
					fault("reordered", "two people were told different things of " + conversation);
				}
			});
		});
		return truth;
	}

	private void stored(List<Line> stored, Set<String> begun) {
		var seen = new HashSet<String>();
		long expected = 1;
		for (var line : stored) {
			if (!seen.add(line.clientId())) {
				fault("doubled", line.toString());
			}
			if (!begun.contains(line.clientId())) {
				fault("unexpected", line.toString());
			}
			if (line.seq() != expected++) {
				fault(line.seq() < expected - 1 ? "reordered" : "lost", "a gap before " + line);
				expected = line.seq() + 1;
			}
		}
	}

	/** What was said to be stored is, at that place, and what one person sent one after the other stands in that order. */
	private void acknowledged(String person, List<Line> lines, Map<String, List<Line>> truth) {
		var last = new HashMap<String, Long>();
		for (var line : lines.stream().filter(one -> one.kind() == Kind.A).toList()) {
			var there = truth.getOrDefault(line.conversation(), List.of()).stream().filter(one -> one.clientId().equals(line.clientId())).findFirst();
			if (there.isEmpty()) {
				fault("lost", person + " was told that it is stored: " + line);
			} else if (there.get().seq() != line.seq() || last.getOrDefault(line.conversation(), 0L) >= line.seq()) {
				fault("reordered", person + " was told another place: " + line);
			}
			last.put(line.conversation(), line.seq());
		}
	}

	/** Everybody was shown everything, once, in order. */
	private void shown(String person, List<Line> lines, Map<String, List<Line>> truth) {
		var shown = new HashMap<String, List<Line>>();
		lines.stream().filter(line -> line.kind() == Kind.G).forEach(line -> shown.computeIfAbsent(line.conversation(), id -> new ArrayList<>()).add(line));
		lines.stream().filter(line -> line.kind() == Kind.T).map(Line::conversation).distinct().forEach(conversation -> {
			var seen = new HashSet<String>();
			long last = 0;
			for (var line : shown.getOrDefault(conversation, List.of())) {
				if (!seen.add(line.clientId())) {
					fault("doubled", person + " was shown twice: " + line);
				} else if (line.seq() <= last) {
					fault("reordered", person + " was shown late: " + line);
				}
				last = Math.max(last, line.seq());
			}
			truth.get(conversation).stream().filter(line -> !seen.contains(line.clientId())).forEach(line -> fault("lost", person + " was never shown: " + line));
		});
	}

	private void fault(String kind, String example) {
		if (faults.merge(kind, 1, Integer::sum) <= 3) {
			examples.add(kind + ": " + example);
		}
	}
}
