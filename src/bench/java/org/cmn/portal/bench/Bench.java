package org.cmn.portal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.cmn.portal.bench.delivery.Delivery;
import org.cmn.portal.bench.delivery.Delivery.Control;
import org.cmn.portal.testkit.RunningPortal;
import org.cmn.portal.testkit.Stack;

/**
 * Measures the running portal and prints one table. {@code mvn -Pbench}, or {@code mvn -Pbench -Dbench=search,messages}
 * for a part of it; the figures and how to read them are in {@code src/docs/benchmarks.md}.
 */
public final class Bench {

	private static final Path FOLDER = Path.of("target", "bench");
	private static final Path START = FOLDER.resolve("start");

	private final Report report = new Report();

	private final Map<String, Part> parts = new LinkedHashMap<>();

	/** Take long and kill what they measure: only by name. */
	private static final List<String> BY_NAME = List.of("crowd", "delivery", "delivery-no-catch-up", "delivery-late-commit");

	/** Something to measure. */
	private interface Part {
		void measure() throws Exception;
	}

	private Bench() {
		parts.put("start", this::startUps);
		parts.put("rest", this::memoryAtRest);
		parts.put("weight", this::weight);
		parts.put("search", this::search);
		parts.put("messages", this::messages);
		parts.put("sustained", this::sustained);
		parts.put("sockets", this::idleSockets);
		parts.put("crowd", this::crowd);
		// After everything that is measured on the starter library alone.
		parts.put("library-1000", () -> library(1_000));
		parts.put("library-100000", () -> library(100_000));
		parts.put("delivery", this::delivery);
		parts.put("delivery-no-catch-up", () -> control(400, 4, Control.NO_CATCH_UP, 2));
		parts.put("delivery-late-commit", () -> control(400, 2, Control.ACKNOWLEDGED_BEFORE_COMMIT, 3));
	}

	/** Messages and kills by {@code -Dbench.messages} and {@code -Dbench.kills}. */
	private void delivery() throws Exception {
		new Delivery(FOLDER.resolve("delivery"), Integer.getInteger("bench.messages", 10_000), Integer.getInteger("bench.kills", 60), Control.NONE, 1).run(report);
	}

	/** Faults that the checker must find. */
	private void control(int messages, int kills, Control control, long seed) throws Exception {
		new Delivery(FOLDER.resolve("delivery"), messages, kills, control, seed).run(report);
	}

	private void library(int size) throws Exception {
		new LargeLibrary(size, report).measure(FOLDER.resolve("lucene-" + size));
	}

	/** @param arguments the parts wanted, by commas or one by one; none for all */
	public static void main(String[] arguments) throws Exception {
		new Bench().run(Arrays.stream(arguments).flatMap(argument -> Arrays.stream(argument.split(","))).filter(part -> !part.isBlank()).toList());
	}

	private void run(List<String> wanted) throws Exception {
		if (!parts.keySet().containsAll(wanted)) {
			throw new IllegalArgumentException("These can be measured: " + String.join(", ", parts.keySet()));
		}
		Files.createDirectories(FOLDER);
		for (var part : wanted.isEmpty() ? parts.keySet().stream().filter(name -> !BY_NAME.contains(name)).toList() : wanted) {
			parts.get(part).measure();
		}
		report.write(FOLDER.resolve("benchmarks.md"));
		System.exit(0);
	}

	private void startUps() throws Exception {
		forget(START);
		startUp("first start");
		startUp("second start");
	}

	private static long pid() {
		return Stack.portal().part("portal").pid();
	}

	/** Starts and stops the distribution on a folder of its own and takes the seconds from what it says itself. */
	private void startUp(String which) throws Exception {
		var process = RunningPortal.launch(List.of("-Dcmn.port=18080", "-Dcmn.keycloak-port=18180", "-Dcmn.data=" + START, "-Dcmn.with-parent=true"));
		List<String> steps = new ArrayList<>();
		var ready = "";
		try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
			for (var line = lines.readLine(); line != null && ready.isEmpty(); line = lines.readLine()) {
				if (line.contains(": ")) {
					steps.add(line.strip());
				}
				if (line.startsWith("Ready after")) {
					ready = line;
				}
			}
			process.destroy();
			process.waitFor();
		}
		report.line("Start-up, " + which, ready, String.join("; ", steps), which.startsWith("first") ? "≤ 90 s" : "≤ 60 s");
	}

	private static void forget(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (var files = Files.walk(folder)) {
				for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private void memoryAtRest() throws Exception {
		var pid = pid();
		var heap = Memory.liveHeap(pid);
		report.line("Portal at rest, resident", megabytes(Memory.resident(pid)), "live heap " + megabytes(heap), "≤ 700 MB");
	}

	private void weight() {
		try (var context = Stack.newContext("en-CA", 360, 780)) {
			var page = context.newPage();
			Stack.signIn(page, "ben");
			page.close();
			var storage = context.storageState();
			// A browser that is signed in and has never seen a page: sign-in itself has filled this one's cache.
			try (var fresh = Stack.browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setStorageState(storage).setBaseURL(Stack.baseUrl()))) {
				var first = Weight.of(fresh, Stack.baseUrl() + "/library?q=opioid");
				var repeat = Weight.of(fresh, Stack.baseUrl() + "/library?q=opioid");
				report.line("Library page over the wire, first visit", Weight.kilobytes(first), "", "≤ 350 kB");
				report.line("Library page over the wire, repeat visit", Weight.kilobytes(repeat), "", "≤ 30 kB");
			}
		}
	}

	private void search() throws Exception {
		var measured = Searches.measure(FOLDER.resolve("lucene"));
		report.line("Search over HTTP, p50 / p99", measured.portal().toString(), "bare Lucene in process " + measured.bare() + "; /api/me over HTTP " + measured.http(), "p50 ≤ bare + 5 ms");
		report.line("Search above bare Lucene, p50", String.format(Locale.ROOT, "%.2f ms", measured.portal().p50() - measured.bare().p50()), "", "≤ 5 ms");
	}

	private void messages() throws Exception {
		var conversation = Messages.conversation();
		try (var server = new EchoServer(Path.of("target/cmn-portal/payara-micro.jar").toAbsolutePath(), FOLDER.toAbsolutePath())) {
			var measured = Messages.measure(conversation, server.address());
			report.line("Message, send to receipt, p50 / p99", measured.portal().toString(), "commit " + measured.commit() + "; bare echo " + measured.echo(), "");
			report.line("Message p50 over its floor (commit + echo)", String.format(Locale.ROOT, "%.2f ×", measured.ratio()), "", "≤ 2 ×");
		}
	}

	private void sustained() throws Exception {
		var pairs = Sustained.pairs(Sustained.PAIRS);
		try {
			var measured = Sustained.measure(pairs, Integer.getInteger("bench.seconds", 30));
			report.line(Sustained.PAIRS + " pairs at full speed", String.format(Locale.ROOT, "%,.0f a second", measured.perSecond()),
					String.format(Locale.ROOT, "%,d stored, %,d heard; each until stored %s; processor for each: %s", measured.stored(), measured.heard(), measured.eachStored(), measured.processor()), "≥ 1,500 a second");
			beside(Integer.getInteger("bench.seconds", 30));
			pairs.getFirst().sendUpTo(LongThread.MESSAGES);
			var thread = LongThread.measure(pairs.getFirst().conversation(), "writer0");
			report.line(String.format(Locale.ROOT, "Thread of %,d messages opens in a browser, p50 / p99", LongThread.MESSAGES), thread.opened().toString(),
					thread.loaded() + " of them loaded; 50 before one of them, from the page, " + thread.before(), "≤ 300 ms");
		} finally {
			pairs.forEach(Sustained.PairOfTwo::close);
		}
	}

	/** In the same run, where it is installed. */
	private void beside(int seconds) throws Exception {
		if (!Ejabberd.isInstalled()) {
			System.out.println("ejabberd is not installed; nothing to compare with");
			return;
		}
		try (var ejabberd = new Ejabberd(FOLDER.resolve("ejabberd").toAbsolutePath())) {
			var measured = ejabberd.measure(Sustained.PAIRS, seconds);
			report.line("The same with ejabberd and its archive in the same PostgreSQL", String.format(Locale.ROOT, "%,.0f a second", measured.perSecond()),
					String.format(Locale.ROOT, "%,d acknowledged, %,d heard, %,d in the archive; each until acknowledged %s", measured.acknowledged(), measured.heard(), measured.archived(), measured.each()), "less than the portal");
		}
	}

	private void crowd() throws Exception {
		var measured = new Crowd().measure();
		report.line(String.format(Locale.ROOT, "%,d idle lines", Crowd.LINES), kilobytes(measured.resident()) + " each", "live heap " + kilobytes(measured.heap()) + "; opened in " + whole(measured.openedIn()), "≤ 40 kB; ≤ 60 s");
		report.line("All of them back after a kill of the portal", whole(measured.settledIn()) + " after the first",
				"the first after " + whole(measured.down()) + "; at most " + measured.mostAtOnce() + " tries in a second", "≤ 60 s");
	}

	private static String whole(double seconds) {
		return Math.round(seconds) + " s";
	}

	private void idleSockets() throws Exception {
		var cost = IdleSockets.of(pid(), 100);
		report.line("Idle socket, live heap", kilobytes(cost.heap()), cost.sockets() + " sockets; resident " + kilobytes(cost.resident()), "≤ 60 kB");
	}

	private static String megabytes(long bytes) {
		return bytes / 1_000_000 + " MB";
	}

	private static String kilobytes(long bytes) {
		return bytes / 1_000 + " kB";
	}
}
