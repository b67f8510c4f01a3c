package org.cmn.portal.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.cmn.portal.testkit.ApiClient;
import org.cmn.portal.testkit.Stack;

/**
 * Search over HTTP in a large library, one client and eight at full speed, beside bare Lucene in this process and
 * PostgreSQL's own full text on the same texts.
 */
final class LargeLibrary {

	private static final int FILE = 10_000;
	private static final int CROWD = 8;
	private static final int WARM_UP = 6_000;
	private static final int TIMES = 2_000;
	private static final int AGAIN = 500;
	/** Full text of the database is slow enough to be known by fewer. */
	private static final int FEW = 50;

	private final int size;
	private final Report report;
	/** Of each client in each measurement others: what was asked lately is answered from memory. */
	private final List<String> queries = MadeUpLibrary.queries(4 * (WARM_UP + TIMES));
	private final AtomicInteger next = new AtomicInteger();

	LargeLibrary(int size, Report report) {
		this.size = size;
		this.report = report;
	}

	void measure(Path folder) throws Exception {
		var label = String.format(Locale.ROOT, "%,d resources: ", size);
		bringIn(label);
		report.line(label + "search over HTTP, one client, p50 / p99", alone(WARM_UP, TIMES, this::ask).toString(), "", "p50 ≤ bare + 5 ms, p99 ≤ 50 ms");
		report.line(label + "search over HTTP, eight clients, p50 / p99", crowd(WARM_UP / CROWD, TIMES / CROWD, this::ask).toString(), "", "≤ 20 / 150 ms");
		report.line(label + "the same of 500 questions asked again and again, one client, p50 / p99", alone(AGAIN, TIMES, words -> ask(queries.get(Math.floorMod(words.hashCode(), AGAIN)))).toString(), "", "");
		report.line(label + "the same, eight clients, p50 / p99", crowd(AGAIN / CROWD, TIMES / CROWD, words -> ask(queries.get(Math.floorMod(words.hashCode(), AGAIN)))).toString(), "", "");
		try (var lucene = new BareLucene(Files.createDirectories(folder), MadeUpLibrary.texts(size))) {
			report.line(label + "bare Lucene in process, p50 / p99", alone(WARM_UP, TIMES, lucene::find).toString(),
					"eight threads " + crowd(WARM_UP / CROWD, TIMES / CROWD, lucene::find), "");
		}
		fullText(label);
	}

	private void bringIn(String label) throws Exception {
		var library = new MadeUpLibrary();
		// The portal starts with the first who asks.
		ApiClient.of("dana").get("/api/me");
		var began = System.nanoTime();
		long generating = 0;
		for (var from = 0; from < size; from += FILE) {
			var before = System.nanoTime();
			var rows = library.ndjson(from, Math.min(FILE, size - from));
			generating += System.nanoTime() - before;
			var answer = ApiClient.of("dana").send("POST", "/api/resources/import", rows, "application/x-ndjson");
			if (answer.status() != 200) {
				throw new IllegalStateException(answer.toString());
			}
		}
		var seconds = (System.nanoTime() - began - generating) / 1e9;
		Await.until(Duration.ofMinutes(2), "all are found", () -> ApiClient.of("dana").get("/api/resources?size=1").json().get("total").getAsInt() >= size);
		report.line(label + "import", String.format(Locale.ROOT, "%,.0f a second", size / seconds),
				String.format(Locale.ROOT, "all found %.1f s after the last answer", (System.nanoTime() - began - generating) / 1e9 - seconds), "≥ 2,000 a second");
	}

	private interface Question {
		Object ask(String words) throws Exception;
	}

	private Object ask(String words) {
		var answer = ApiClient.of("chidi").get("/api/resources?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
		if (answer.status() != 200) {
			throw new IllegalStateException(answer.toString());
		}
		return answer;
	}

	private Timings alone(int warmUp, int times, Question question) throws Exception {
		return Timings.of(warmUp, times, () -> question.ask(nextQuery()));
	}

	private String nextQuery() {
		return queries.get(next.getAndIncrement() % queries.size());
	}

	private Timings crowd(int warmUp, int times, Question question) throws Exception {
		List<Callable<Timings>> clients = new ArrayList<>();
		for (var client = 0; client < CROWD; client++) {
			clients.add(() -> Timings.of(warmUp, times, () -> question.ask(nextQuery())));
		}
		try (var threads = Executors.newFixedThreadPool(CROWD)) {
			var all = new ArrayList<double[]>();
			for (var one : threads.invokeAll(clients)) {
				all.add(one.get().sorted());
			}
			return new Timings(all.stream().flatMapToDouble(Arrays::stream).sorted().toArray());
		}
	}

	private void fullText(String label) throws Exception {
		try (var connection = Stack.jdbc(); var statement = connection.createStatement()) {
			statement.execute("create table bench_text as select id, to_tsvector('english', title || ' ' || coalesce(summary, '')) as words from resource");
			statement.execute("create index on bench_text using gin (words)");
			statement.execute("analyze bench_text");
			report.line(label + "PostgreSQL's ranked full text, one client, p50 / p99", alone(5, FEW, words -> ranked(connection, words)).toString(), FEW + " queries", "");
			statement.execute("drop table bench_text");
		}
	}

	private static Object ranked(Connection connection, String words) throws Exception {
		try (var query = connection.prepareStatement("""
				select id from bench_text, to_tsquery('english', ?) asked where words @@ asked order by ts_rank_cd(words, asked) desc limit 10""")) {
			query.setString(1, String.join(" | ", words.split(" ")));
			try (var rows = query.executeQuery()) {
				return rows.next();
			}
		}
	}
}
