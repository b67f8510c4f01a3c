package org.cmn.portal.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.People;
import org.cmn.portal.testkit.Stack;

/** Five thousand open lines on which nobody speaks: what each costs, how long they take to open, and how they come back when the portal was killed. */
final class Crowd {

	private static final int PEOPLE = 1_000;
	private static final int EACH = 5;
	static final int LINES = PEOPLE * EACH;
	private static final int HANDS = 16;
	/** As {@code live.js} does it. */
	private static final long FIRST_WAIT = 500;
	private static final long LONGEST_WAIT = 30_000;

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
	private final AtomicInteger open = new AtomicInteger();
	/** Asked for once: a browser comes back with its session, and Keycloak is not what is measured. They live five minutes. */
	private final Map<String, String> tokens = new ConcurrentHashMap<>();
	/** Tries to come back, by the second in which they were made. */
	private final Map<Long, AtomicInteger> tries = new ConcurrentHashMap<>();

	/**
	 * @param openedIn   seconds, with the ticket of each
	 * @param heap       bytes of each, live
	 * @param resident   bytes of each
	 * @param down       seconds from the kill to the first line that is open again
	 * @param settledIn  seconds from then until all are
	 * @param mostAtOnce tries in the busiest second of all
	 */
	record Measured(double openedIn, long heap, long resident, double down, double settledIn, int mostAtOnce) {
	}

	/** A line that comes back as a page's does. */
	private final class Reader implements WebSocket.Listener {

		private final String person;
		private int failed;

		private Reader(String person) {
			this.person = person;
		}

		private void connect() {
			var ticket = ApiClient.with(tokens.get(person)).post("/api/live/ticket", null).json().get("ticket").getAsString();
			HTTP.newWebSocketBuilder().buildAsync(URI.create(Stack.baseUrl().replace("http", "ws") + "/live?ticket=" + ticket), this).join();
			failed = 0;
			open.incrementAndGet();
		}

		private void later() {
			var wait = (long) (Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(failed, 10)) * (0.5 + ThreadLocalRandom.current().nextDouble()));
			failed++;
			clock.schedule(() -> Thread.startVirtualThread(this::again), wait, TimeUnit.MILLISECONDS);
		}

		private void again() {
			tries.computeIfAbsent(System.nanoTime() / 1_000_000_000L, second -> new AtomicInteger()).incrementAndGet();
			try {
				connect();
			} catch (RuntimeException notYet) {
				later();
			}
		}

		private void gone() {
			open.decrementAndGet();
			later();
		}

		@Override
		public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
			gone();
			return null;
		}

		@Override
		public void onError(WebSocket from, Throwable thrown) {
			gone();
		}
	}

	Measured measure() throws Exception {
		var names = IntStream.range(0, PEOPLE).mapToObj(i -> "crowd" + i).toList();
		People.add(names.stream().map(name -> new People.Person(name, "mentee")).toList());
		byHands(names, name -> ApiClient.of(name).get("/api/me"));
		byHands(names, name -> tokens.put(name, Stack.token(name)));
		new Reader(names.getFirst()).connect();
		var pid = Stack.portal().part("portal").pid();
		var heap = Memory.liveHeap(pid);
		var resident = Memory.resident(pid);
		var began = System.nanoTime();
		openAll(names);
		var openedIn = seconds(began);
		var each = LINES - 1;
		var heapEach = (Memory.liveHeap(pid) - heap) / each;
		var residentEach = (Memory.resident(pid) - resident) / each;
		System.out.printf("%d lines opened in %.0f s, %d bytes of heap and %d resident each%n", LINES, openedIn, heapEach, residentEach);
		var killed = System.nanoTime();
		Stack.portal().part("portal").destroyForcibly();
		Await.until(Duration.ofMinutes(1), "all lines are cut", () -> open.get() == 0);
		Await.until(Duration.ofMinutes(3), "the portal is back", () -> open.get() > 0);
		var back = System.nanoTime();
		Await.until(Duration.ofMinutes(5), "all lines are open again", () -> open.get() == LINES);
		return new Measured(openedIn, heapEach, residentEach, (back - killed) / 1e9, seconds(back), tries.values().stream().mapToInt(AtomicInteger::get).max().orElse(0));
	}

	private void openAll(List<String> people) throws Exception {
		byHands(IntStream.range(1, LINES).boxed().toList(), i -> new Reader(people.get(i / EACH)).connect());
	}

	private static <T> void byHands(List<T> all, Consumer<T> deed) throws Exception {
		try (var hands = Executors.newFixedThreadPool(HANDS)) {
			for (var one : all.stream().map(each -> hands.submit(() -> deed.accept(each))).toList()) {
				one.get();
			}
		}
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}
}
