package org.cmn.portal.search;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.cmn.portal.bench.BareLucene;
import org.cmn.portal.bench.Timings;
import org.cmn.portal.library.StarterLibrary;
import org.cmn.portal.search.Passages.Passage;

/**
 * How quick the search is in process, facets counted and words marked, beside bare Lucene on the same texts. The things
 * are made of the collection's passages: a title of one, three sentences of others; so many as {@code cmn.bench.things}.
 */
final class SpeedBench {

	private static final int THINGS = Integer.getInteger("cmn.bench.things", 100_000);
	private static final int ROUNDS = 2000;
	private static final int CLIENTS = 8;
	private static final List<String> FACETS = List.of("organisation", "kind", "topic", "profession", "language");

	private final Passages passages = Passages.given();
	private final List<String> texts = new ArrayList<>();
	private final Random random = new Random(7);

	private SpeedBench() {
	}

	public static void main(String[] arguments) throws Exception {
		new SpeedBench().run();
		System.exit(0);
	}

	private void run() throws Exception {
		var synonyms = new ArrayList<>(passages.synonyms());
		synonyms.addAll(StarterLibrary.synonyms());
		var table = new SynonymTable(synonyms);
		var queries = queries();
		try (var index = SearchIndex.open(Files.createTempDirectory("speed"))) {
			var all = passages.all();
			long start = System.nanoTime();
			fill(index, all);
			System.out.printf("%d things indexed in %d ms%n", THINGS, millis(start));
			var one = thing(0, all);
			start = System.nanoTime();
			index.put(List.of(one));
			index.show();
			System.out.printf("one more put and shown in %d ms%n", millis(start));
			try (var bare = new BareLucene(Files.createTempDirectory("bare"), texts)) {
				time("bare Lucene, any word", queries, bare::find);
				time("search", queries, text -> search(index, table, text, FACETS));
				time("search, no facets", queries, text -> search(index, table, text, List.of()));
				time("search, nothing counted or marked", queries, text -> index.read(searcher -> new Finder(searcher, query(text, List.of()), table).best()));
				time("search, half words", queries.stream().map(text -> text.length() < 7 ? text : text.substring(0, text.length() - 3)).toList(), text -> search(index, table, text, FACETS));
			}
		}
	}

	private static Object search(SearchIndex index, SynonymTable table, String text, List<String> facets) {
		return index.read(searcher -> new Finder(searcher, query(text, facets), table).find());
	}

	private static SearchQuery query(String text, List<String> facets) {
		return new SearchQuery("resource", text, Map.of("status", Set.of("published")), Map.of(), facets, SearchQuery.Order.RELEVANCE, 1, 10, true);
	}

	private void fill(SearchIndex index, List<Passage> all) throws IOException {
		for (int from = 0; from < THINGS; from += Reindex.PAGE) {
			var page = new ArrayList<SearchDocument>();
			for (int i = from; i < Math.min(THINGS, from + Reindex.PAGE); i++) {
				page.add(thing(i, all));
			}
			index.put(page);
		}
		index.show();
	}

	private SearchDocument thing(int number, List<Passage> from) {
		var title = from.get(random.nextInt(from.size())).title();
		var summary = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			var sentences = from.get(random.nextInt(from.size())).text().split("(?<=[.!?]) ");
			summary.append(sentences[random.nextInt(sentences.length)]).append(' ');
		}
		texts.add(title + "\n" + summary);
		var thing = new SearchDocument("resource", "t" + number).text(Part.TITLE, Language.EN, title).text(Part.SUMMARY, Language.EN, summary.toString())
				.facet("status", List.of("published")).order(title, number).version(1);
		FACETS.forEach(facet -> thing.facet(facet, List.of(facet + random.nextInt(30))));
		return thing.facet("topic", List.of("topic" + (30 + random.nextInt(30))));
	}

	private List<String> queries() throws IOException {
		var queries = new ArrayList<String>();
		for (var kind : passages.kinds()) {
			queries.addAll(passages.queries(kind, "queries.tsv").values());
			queries.addAll(passages.queries(kind, "clean.tsv").values());
		}
		java.util.Collections.shuffle(queries, random);
		return queries;
	}

	private void time(String what, List<String> queries, Search search) throws Exception {
		var next = new int[1];
		var alone = Timings.of(ROUNDS, ROUNDS, () -> search.find(queries.get(next[0]++ % queries.size())));
		System.out.printf("%s: one client %s", what, alone);
		try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
			var all = new ArrayList<Future<Timings>>();
			for (int client = 0; client < CLIENTS; client++) {
				var at = new int[] { client * 100 };
				all.add(clients.submit(() -> Timings.of(100, ROUNDS / 4, () -> search.find(queries.get(at[0]++ % queries.size())))));
			}
			var sorted = new ArrayList<Double>();
			for (var one : all) {
				for (var milli : one.get().sorted()) {
					sorted.add(milli);
				}
			}
			var together = new Timings(sorted.stream().mapToDouble(Double::doubleValue).sorted().toArray());
			System.out.printf("; %d clients %s (p50 / p99)%n", CLIENTS, together);
		}
	}

	private static long millis(long start) {
		return (System.nanoTime() - start) / 1_000_000;
	}

	private interface Search {
		Object find(String text) throws IOException;
	}
}
