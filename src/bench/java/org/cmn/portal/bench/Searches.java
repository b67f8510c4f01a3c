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
	/** The server compiles what is hot, and later than usual (see Portal): before that nothing steady can be measured. */
	private static final int WARM_UP = 4_000;
	private static final int TIMES = 2_000;

	private Searches() {
	}

	static Timings portal() throws Exception {
		var client = ApiClient.of("chidi");
		var queries = endless(queries());
		return Timings.of(WARM_UP, TIMES, () -> {
			var answer = client.get("/api/resources?q=" + URLEncoder.encode(queries.next(), StandardCharsets.UTF_8));
			if (answer.status() != 200) {
				throw new IllegalStateException(answer.toString());
			}
			return answer;
		});
	}

	/** The floor of any answer over HTTP: a route that asks nothing of search. */
	static Timings http() throws Exception {
		var client = ApiClient.of("chidi");
		return Timings.of(WARM_UP, TIMES, () -> client.get("/api/me"));
	}

	static Timings bare(Path folder) throws Exception {
		try (var lucene = new BareLucene(Files.createDirectories(folder), texts())) {
			var queries = endless(queries());
			return Timings.of(WARM_UP, TIMES, () -> lucene.find(queries.next()));
		}
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
