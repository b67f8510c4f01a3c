package org.cmn.portal.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.cmn.portal.library.StarterLibrary;
import org.cmn.portal.search.Passages.Passage;
import org.cmn.portal.search.SearchResult.Hit;

/**
 * How well the search finds passages that are asked for in other words, abbreviated or misspelt, beside the clean wording
 * and beside plain BM25. One setting for every kind of query: all dictionaries at once, with the starter library's own.
 */
final class QualityBench {

	private static final int DEEP = 100;

	private final Passages passages = Passages.given();
	private final List<Passage> all = passages.all();
	private final Path runs = Files.createDirectories(Path.of("target", "search-quality"));

	private QualityBench() throws IOException {
	}

	public static void main(String[] arguments) throws IOException {
		new QualityBench().run();
	}

	/** As the import hands them to the index. */
	static SearchDocument document(Passage passage) {
		return new SearchDocument("resource", passage.id()).text(Part.TITLE, Language.EN, passage.title())
				.text(Part.SUMMARY, Language.EN, passage.text()).order(passage.title(), 0).version(1);
	}

	private void run() throws IOException {
		var synonyms = new ArrayList<>(passages.synonyms());
		synonyms.addAll(StarterLibrary.synonyms());
		var table = new SynonymTable(synonyms);
		var folder = Files.createTempDirectory("quality");
		try (var plain = new PlainBm25(all); var index = SearchIndex.open(folder)) {
			index.put(all.stream().map(QualityBench::document).toList());
			index.show();
			System.out.println("| kind | wording | search | nDCG@10 | recall@100 | MRR | share of clean |\n|---|---|---|---|---|---|---|");
			for (var kind : passages.kinds()) {
				kind(kind, "plain BM25", query -> plain.find(query, DEEP));
				kind(kind, "portal", query -> find(index, table, query));
			}
		}
	}

	private static List<String> find(SearchIndex index, SynonymTable table, String text) {
		var query = new SearchQuery("resource", text, Map.of(), Map.of(), List.of(), SearchQuery.Order.RELEVANCE, 1, DEEP, true);
		return index.read(searcher -> new Finder(searcher, query, table).find()).hits().stream().map(Hit::id).toList();
	}

	private void kind(String kind, String name, Way way) throws IOException {
		var clean = measure(kind, "clean.tsv", name, way);
		var asked = measure(kind, "queries.tsv", name, way);
		System.out.printf("| %s | clean | %s | %s | |%n", kind, name, clean);
		System.out.printf("| %s | as asked | %s | %s | %.1f %% |%n", kind, name, asked, 100 * asked.gain() / clean.gain());
	}

	/** Writes the run besides, one line a passage found, so that it can be judged by other programs. */
	private Measures measure(String kind, String file, String name, Way way) throws IOException {
		var measures = new Measures();
		var grades = passages.grades(kind);
		var run = new StringBuilder();
		var each = new StringBuilder();
		for (var query : passages.queries(kind, file).entrySet()) {
			var found = way.find(query.getValue());
			double gain = measures.add(grades.get(query.getKey()), found);
			each.append("%s\t%.4f\t%s%n".formatted(query.getKey(), gain, query.getValue()));
			for (int rank = 1; rank <= found.size(); rank++) {
				run.append("%s Q0 %s %d %d portal%n".formatted(query.getKey(), found.get(rank - 1), rank, DEEP + 1 - rank));
			}
		}
		var stem = kind + "-" + file.replace(".tsv", "") + "-" + name.replace(" ", "-");
		Files.writeString(runs.resolve(stem + ".run"), run);
		Files.writeString(runs.resolve(stem + ".tsv"), each);
		return measures;
	}

	private interface Way {
		List<String> find(String query) throws IOException;
	}
}
