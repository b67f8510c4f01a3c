package org.cmn.portal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.cmn.portal.testkit.ApiClient;

/** The golden queries over HTTP, and the same words in bare Lucene on the same texts. */
final class Searches {

	private static final Path LIBRARY = Path.of("src/main/resources/db/sample/starter-library.csv");
	private static final Path QUERIES = Path.of("src/test/resources/search/golden-queries.tsv");
	/** The server compiles what is hot only after it ran many times: before that nothing steady can be measured. */
	private static final int WARM_UP = 6_000;
	private static final int ROUNDS = 10;
	private static final int TIMES = 300;

	private Searches() {
	}

	/**
	 * @param portal searches over HTTP
	 * @param http   the floor of any answer over HTTP: a route that asks nothing of search
	 * @param bare   the same words in Lucene alone, in process
	 */
	record Measured(Timings portal, Timings http, Timings bare) {
	}

	static Measured measure(Path folder) throws Exception {
		var client = ApiClient.of("chidi");
		var queries = endless(queries());
		var bareQueries = endless(queries());
		try (var lucene = new BareLucene(Files.createDirectories(folder), texts())) {
			var all = Timings.inTurn(WARM_UP, ROUNDS, TIMES, () -> found(client, queries.next()), () -> client.get("/api/me"), () -> lucene.find(bareQueries.next()));
			return new Measured(all.get(0), all.get(1), all.get(2));
		}
	}

	private static Object found(ApiClient client, String query) {
		var answer = client.get("/api/resources?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
		if (answer.status() != 200) {
			throw new IllegalStateException(answer.toString());
		}
		return answer;
	}

	private static Iterator<String> endless(List<String> queries) {
		return java.util.stream.IntStream.iterate(0, i -> (i + 1) % queries.size()).mapToObj(queries::get).iterator();
	}

	private static List<String> queries() throws IOException {
		try (var lines = Files.lines(QUERIES)) {
			return lines.skip(1).map(line -> line.split("\t")[1]).toList();
		}
	}

	private static List<String> texts() throws IOException {
		List<String> texts = new ArrayList<>();
		try (BufferedReader reader = Files.newBufferedReader(LIBRARY); var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
			for (var row : rows) {
				texts.add(row.get("title") + " " + row.get("summary") + " " + row.get("title_fr") + " " + row.get("summary_fr"));
			}
		}
		return texts;
	}
}
