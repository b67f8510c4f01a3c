package org.cmn.portal.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.gson.JsonParser;
import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.People;

/**
 * Fifty pairs that write as fast as the portal confirms: each sends its next message when the one before is stored, and
 * the other one of the pair hears all of them, once and in order.
 */
final class Sustained {

	static final int PAIRS = 50;

	private static final int WARM_UP = 90;
	private static final String MESSAGE = "{\"type\":\"message\"";
	static final String TEXT = "Is there a guide for tapering that fits a rural clinic without a pharmacist on site?";

	private Sustained() {
	}

	/** @param heard how many arrived at the other one; as many as were stored, or something is wrong */
	record Measured(int stored, int heard, double seconds, Timings eachStored, Map<String, Double> processorSeconds) {

		double perSecond() {
			return stored / seconds;
		}

		/** Milliseconds of a processor for each message, by who used them. */
		String processor() {
			return processorSeconds.entrySet().stream().map(one -> String.format(Locale.ROOT, "%s %.2f ms", one.getKey(), one.getValue() * 1000 / stored)).collect(Collectors.joining(", "));
		}
	}

	/** One pair with an open line each. */
	static final class PairOfTwo implements AutoCloseable {

		private final String conversation;
		private final Writer mentee;
		private final Hearer mentor;

		private PairOfTwo(String conversation, Writer mentee, Hearer mentor) {
			this.conversation = conversation;
			this.mentee = mentee;
			this.mentor = mentor;
		}

		String conversation() {
			return conversation;
		}

		/** Goes on until the conversation has so many messages. */
		void sendUpTo(int messages) throws InterruptedException {
			while (mentor.last.get() < messages) {
				send();
			}
		}

		/** Waits until it is stored. @return how long that took, in milliseconds */
		double send() throws InterruptedException {
			var id = UUID.randomUUID().toString();
			var began = System.nanoTime();
			mentee.send("{\"type\":\"send\",\"conversation\":\"" + conversation + "\",\"clientId\":\"" + id + "\",\"text\":\"" + TEXT + "\"}");
			var answer = mentee.answers.poll(20, TimeUnit.SECONDS);
			while (answer != null && !answer.contains(id)) {
				answer = mentee.answers.poll(20, TimeUnit.SECONDS);
			}
			if (answer == null || !answer.startsWith("{\"type\":\"stored\"")) {
				throw new IllegalStateException("Answered: " + answer);
			}
			return (System.nanoTime() - began) / 1e6;
		}

		@Override
		public void close() {
			mentee.close();
			mentor.close();
		}
	}

	/** Keeps what answers it; what it wrote itself it knows. */
	private static final class Writer extends WebSocketLine {

		private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

		Writer(URI address) {
			super(address);
		}

		@Override
		void heard(String text) {
			if (!text.startsWith(MESSAGE)) {
				answers.add(text);
			}
		}
	}

	/** Counts what comes and insists on the order. */
	private static final class Hearer extends WebSocketLine {

		private final AtomicInteger heard = new AtomicInteger();
		private final AtomicLong last = new AtomicLong();

		Hearer(URI address) {
			super(address);
		}

		@Override
		void heard(String text) {
			if (text.startsWith(MESSAGE)) {
				var at = text.indexOf("\"seq\":") + 6;
				var end = at;
				while (Character.isDigit(text.charAt(end))) {
					end++;
				}
				var seq = Long.parseLong(text, at, end, 10);
				if (last.getAndSet(seq) >= seq) {
					throw new IllegalStateException("Out of order: " + seq);
				}
				heard.incrementAndGet();
			}
		}
	}

	/** Pairs people who are there for this alone, a mentor and a mentee each. */
	static List<PairOfTwo> pairs(int count) throws Exception {
		var names = IntStream.range(0, count).boxed().toList();
		var people = new ArrayList<People.Person>();
		names.forEach(i -> {
			people.add(new People.Person("writer" + i, "mentee"));
			people.add(new People.Person("reader" + i, "mentor"));
		});
		People.add(people);
		ApiClient.of("eva").get("/api/me");
		var pairs = new ArrayList<PairOfTwo>();
		for (var i : names) {
			ApiClient.of("writer" + i).get("/api/me");
			ApiClient.of("reader" + i).get("/api/me");
			ApiClient.of("eva").post("/api/mentorships", "{\"mentor\":\"reader" + i + "@example.org\",\"mentee\":\"writer" + i + "@example.org\"}");
			var conversation = JsonParser.parseString(ApiClient.of("writer" + i).get("/api/conversations").body()).getAsJsonObject().getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
			pairs.add(new PairOfTwo(conversation, new Writer(Messages.address("writer" + i)), new Hearer(Messages.address("reader" + i))));
		}
		return pairs;
	}

	/** All pairs at once for so many seconds, after {@value #WARM_UP} more: until then the portal's compilers take a quarter of its time. */
	static Measured measure(List<PairOfTwo> pairs, int seconds) throws Exception {
		run(pairs, WARM_UP);
		return run(pairs, seconds);
	}

	private static Measured run(List<PairOfTwo> pairs, int seconds) throws Exception {
		var before = pairs.stream().mapToInt(pair -> pair.mentor.heard.get()).sum();
		var all = new ConcurrentLinkedQueue<Double>();
		var processor = Processor.now();
		var began = System.nanoTime();
		var until = began + seconds * 1_000_000_000L;
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var done : threads.invokeAll(pairs.stream().map(pair -> (Callable<Void>) () -> {
				while (System.nanoTime() < until) {
					all.add(pair.send());
				}
				return null;
			}).toList())) {
				done.get();
			}
		}
		var elapsed = (System.nanoTime() - began) / 1e9;
		var used = processor.since();
		var stored = all.size();
		Await.until(Duration.ofSeconds(10), "all that was stored is heard", () -> pairs.stream().mapToInt(pair -> pair.mentor.heard.get()).sum() - before >= stored);
		return new Measured(stored, pairs.stream().mapToInt(pair -> pair.mentor.heard.get()).sum() - before, elapsed, new Timings(all.stream().mapToDouble(Double::doubleValue).sorted().toArray()), used);
	}
}
