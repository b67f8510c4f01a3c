package org.cmn.portal.bench.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.cmn.portal.bench.Await;
import org.cmn.portal.bench.Report;

/**
 * Two mentors and two mentees write to each other, all four pairs in both directions, while parts are killed at random
 * moments and lines break in between. Then the checker speaks.
 */
public final class Delivery {

	private static final List<String> MENTORS = List.of("amina", "etienne");
	private static final List<String> MENTEES = List.of("ben", "chidi");
	/** Between two faults of lines, at most, in milliseconds. */
	private static final int LINE_PAUSE = 20_000;
	/** Between the recovery of one part and the end of another, at most, in milliseconds. */
	private static final int KILL_PAUSE = 5_000;

	/** After a share of the messages was set free, at most, in milliseconds: while it is being sent. */
	private static final int AMID = 500;

	/** How long a share may take, lines being broken meanwhile. */
	private static final Duration SHARE = Duration.ofMinutes(2);

	/** What is broken on purpose, so that the checker has something to find. */
	public enum Control {
		/** Nothing: the real thing. */
		NONE,
		/** Clients show what they happen to hear and never ask for the rest. */
		NO_CATCH_UP,
		/** The database says that it has committed before it has written anything down, and is the only one that is killed. */
		ACKNOWLEDGED_BEFORE_COMMIT
	}

	private final Path folder;
	private final int messages;
	private final int kills;
	private final Control control;
	private final Random random;
	private final List<FaultyLine> lines = new ArrayList<>();
	private final AtomicInteger begun = new AtomicInteger();
	private final AtomicInteger shares = new AtomicInteger();
	private volatile boolean over;

	/**
	 * @param messages by all people together, a multiple of 4
	 * @param seed     of all that happens by chance, but for how long things take
	 */
	public Delivery(Path folder, int messages, int kills, Control control, long seed) {
		this.folder = folder;
		this.messages = messages;
		this.kills = kills;
		this.control = control;
		this.random = new Random(seed);
	}

	/** @return whether nothing was lost, doubled, reordered or unexpected */
	public boolean run(Report report) throws Exception {
		delete(folder);
		Files.createDirectories(folder);
		long begin = System.nanoTime();
		try (var portals = new Portals(folder)) {
			var people = people();
			if (control == Control.ACKNOWLEDGED_BEFORE_COMMIT) {
				writeLate(portals);
			}
			try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
				var writing = new ArrayList<Future<?>>();
				people.forEach(person -> writing.add(threads.submit(() -> person.write(messages / people.size(), this::mayGoOn))));
				threads.submit(() -> breakLines(new Random(random.nextLong())));
				killParts(portals, report);
				for (var each : writing) {
					each.get();
				}
				over = true;
			}
			// A line that still suffers recovers within 15 seconds.
			LockSupport.parkNanos(16_000_000_000L);
			for (var person : people) {
				person.settle();
				person.close();
			}
		}
		boolean whole = check();
		report.line("Delivery under faults" + (control == Control.NONE ? "" : ", control " + control.name().toLowerCase(Locale.ROOT).replace('_', ' ')), whole ? "0 lost, 0 doubled, 0 reordered, 0 unexpected" : "faults found",
				messages + " messages, " + kills + " kills, " + (System.nanoTime() - begin) / 1_000_000_000L + " s", control == Control.NONE ? "0" : "must be found");
		return whole;
	}

	/** Messages are spread over all kills: a share of them is set free before each, and is being sent when it comes. */
	private boolean mayGoOn() {
		long allowed = allowed();
		return begun.getAndUpdate(count -> count < allowed ? count + 1 : count) < allowed;
	}

	private long allowed() {
		return (long) messages * shares.get() / kills;
	}

	private void killParts(Portals portals, Report report) throws Exception {
		Map<Portals.Part, List<Double>> recoveries = new EnumMap<>(Portals.Part.class);
		var parts = control == Control.ACKNOWLEDGED_BEFORE_COMMIT ? List.of(Portals.Part.DATABASE) : List.of(Portals.Part.values());
		for (int i = 0; i < kills; i++) {
			LockSupport.parkNanos((500 + random.nextInt(KILL_PAUSE)) * 1_000_000L);
			var part = parts.get(random.nextInt(parts.size()));
			shares.incrementAndGet();
			if (control == Control.ACKNOWLEDGED_BEFORE_COMMIT) {
				// What was acknowledged and not written down is there to be lost only when something was acknowledged.
				Await.until(SHARE, "the share is sent", () -> begun.get() >= allowed());
			}
			LockSupport.parkNanos(random.nextInt(AMID) * 1_000_000L);
			double seconds = portals.kill(part);
			recoveries.computeIfAbsent(part, each -> new ArrayList<>()).add(seconds);
			System.out.printf(Locale.ROOT, "%d of %d: %s back after %.1f s, %d messages begun%n", i + 1, kills, part, seconds, begun.get());
		}
		recoveries.forEach((part, seconds) -> {
			seconds.sort(Comparator.naturalOrder());
			report.line("Recovery from kill -9, " + part.name().toLowerCase(Locale.ROOT).replace('_', ' '), String.format(Locale.ROOT, "median %.1f s, longest %.1f s", seconds.get(seconds.size() / 2), seconds.getLast()), seconds.size() + " kills", "");
		});
	}

	private void breakLines(Random chance) {
		while (!over) {
			LockSupport.parkNanos(chance.nextInt(LINE_PAUSE) * 1_000_000L);
			lines.get(chance.nextInt(lines.size())).suffer(FaultyLine.Fault.values()[chance.nextInt(FaultyLine.Fault.values().length)], chance);
		}
	}

	private List<Person> people() throws Exception {
		var eva = new Access("eva", Portals.KEYCLOAK);
		for (var mentor : MENTORS) {
			for (var mentee : MENTEES) {
				eva.call("POST", Portals.FIRST, "/api/mentorships", "{\"mentor\":\"" + mentor + "@example.org\",\"mentee\":\"" + mentee + "@example.org\"}");
			}
		}
		var people = new ArrayList<Person>();
		for (var name : Stream.concat(MENTORS.stream(), MENTEES.stream()).toList()) {
			var conversations = new ArrayList<String>();
			new Access(name, Portals.KEYCLOAK).call("GET", Portals.FIRST, "/api/conversations", null).getAsJsonArray("items").forEach(card -> conversations.add(card.getAsJsonObject().get("id").getAsString()));
			var line = new FaultyLine(List.of(Portals.FIRST, Portals.SECOND));
			lines.add(line);
			people.add(new Person(name, line, Portals.KEYCLOAK, conversations, new History(folder, name), control != Control.NO_CATCH_UP, new Random(random.nextLong())));
		}
		return people;
	}

	/** What commits is told at once and written down within ten seconds; a kill in between loses it. */
	private static void writeLate(Portals portals) throws Exception {
		var admin = Files.readString(portals.running().data().resolve("secrets/database-administrator")).strip();
		try (var connection = DriverManager.getConnection(portals.running().databaseUrl(), "postgres", admin); var statement = connection.createStatement()) {
			// What is there, the conversations above all, is to stay.
			statement.execute("checkpoint");
			statement.execute("alter system set synchronous_commit = off");
			statement.execute("alter system set wal_writer_delay = '10s'");
			statement.execute("alter system set wal_writer_flush_after = '100MB'");
			statement.execute("select pg_reload_conf()");
		}
	}

	/** In a process of its own, from the files alone. */
	private boolean check() throws Exception {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), Checker.class.getName(), folder.toString())
				.inheritIO().start().waitFor() == 0;
	}

	private static void delete(Path folder) throws Exception {
		if (Files.exists(folder)) {
			try (var files = Files.walk(folder)) {
				for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}
}
