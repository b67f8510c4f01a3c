package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.cmn.portal.search.SearchResult.Hit;

/**
 * One search, start to end: understand the text, take the page's best, count everything. The best are
 * taken without visiting everything and the counting is done without scores; together that is cheaper than one pass
 * that does both.
 */
final class Finder {

	private static final Set<String> STORED = Set.of(Documents.ID);

	private final IndexSearcher searcher;
	private final SearchQuery query;
	private final SynonymTable synonyms;

	Finder(IndexSearcher searcher, SearchQuery query, SynonymTable synonyms) {
		this.searcher = searcher;
		this.query = query;
		this.synonyms = query.synonyms() ? synonyms : SynonymTable.EMPTY;
	}

	SearchResult find() throws IOException {
		var question = Question.of(QueryText.of(query.text()), synonyms, new Spelling(searcher.getIndexReader()));
		var asked = LuceneQueries.of(question);
		var allowed = new BooleanQuery.Builder().add(asked, Occur.MUST).add(new TermQuery(new Term(Documents.SOURCE, query.source())), Occur.FILTER);
		narrow(allowed, query.only());
		var everything = allowed.build();
		var counts = searcher.search(everything, new FacetCounting(query));
		narrow(allowed, query.chosen());
		var page = page(top(allowed.build()).scoreDocs);
		return new SearchResult(counts.total(), hits(page), counts.facets(), question.also(), question.corrected(), new Marking(asked));
	}

	private List<Hit> hits(ScoreDoc[] page) throws IOException {
		var stored = searcher.storedFields();
		var hits = new ArrayList<Hit>(page.length);
		for (var one : page) {
			hits.add(new Hit(stored.document(one.doc, STORED).get(Documents.ID), Float.isNaN(one.score) ? 0 : one.score));
		}
		return hits;
	}

	private static void narrow(BooleanQuery.Builder to, Map<String, Set<String>> choices) {
		choices.forEach((facet, values) -> to.add(anyOf(facet, values), Occur.FILTER));
	}

	private static Query anyOf(String facet, Set<String> values) {
		return new TermInSetQuery(Documents.facet(facet), values.stream().map(BytesRef::new).toList());
	}

	private TopDocs top(Query narrowed) throws IOException {
		int wanted = query.page() * query.size();
		return switch (query.order()) {
			case RELEVANCE -> searcher.search(narrowed, new TopScoreDocCollectorManager(wanted, wanted));
			case TITLE -> sorted(narrowed, wanted, new SortField(Documents.TITLE_ORDER, SortField.Type.STRING));
			case NEWEST -> sorted(narrowed, wanted, new SortField(Documents.NEWEST_ORDER, SortField.Type.LONG, true));
		};
	}

	private TopDocs sorted(Query narrowed, int wanted, SortField first) throws IOException {
		return searcher.search(narrowed, new TopFieldCollectorManager(new Sort(first), wanted, wanted));
	}

	private ScoreDoc[] page(ScoreDoc[] top) {
		int from = Math.min(top.length, (query.page() - 1) * query.size());
		return List.of(top).subList(from, top.length).toArray(ScoreDoc[]::new);
	}
}
