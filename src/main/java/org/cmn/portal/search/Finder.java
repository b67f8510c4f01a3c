package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.index.ReaderUtil;
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

	private final IndexSearcher searcher;
	private final SearchQuery query;
	private final SynonymTable synonyms;

	Finder(IndexSearcher searcher, SearchQuery query, SynonymTable synonyms) {
		this.searcher = searcher;
		this.query = query;
		this.synonyms = query.synonyms() ? synonyms : SynonymTable.EMPTY;
	}

	SearchResult find() throws IOException {
		var lexicon = new Lexicon(searcher);
		var question = question(lexicon);
		var asked = LuceneQueries.rough(lexicon).of(question);
		var counts = searcher.search(allowed(asked).build(), new FacetCounting(query));
		var best = top(candidates(question, lexicon, counts.passing()), LuceneQueries.precise(lexicon).of(question), new TitleFit(question, lexicon));
		// Sorted otherwise, the first are not the best.
		boolean fits = query.order() == SearchQuery.Order.RELEVANCE ? new Reasons(searcher, lexicon, question).fits(best) : best.length > 0;
		return new SearchResult(counts.total(), hits(page(best)), counts.facets(), question.also(), question.several(), question.corrected(),
				fits, question.didYouMean(), new Marking(asked));
	}

	/** Why the thing of that id stands where it stands; empty when it is not found. */
	Optional<SearchExplanation> explain(String id) throws IOException {
		var one = searcher.search(new TermQuery(new Term(Documents.KEY, Documents.key(query.source(), id))), 1).scoreDocs;
		if (one.length == 0) {
			return Optional.empty();
		}
		var lexicon = new Lexicon(searcher);
		var question = question(lexicon);
		var reasons = new Reasons(searcher, lexicon, question);
		var ranking = new Ranking(searcher, query.mine(), new TitleFit(question, lexicon));
		int doc = one[0].doc;
		return Optional.of(new SearchExplanation(reasons.words(doc), reasons.share(doc), ranking.quality(doc), ranking.own(doc), ranking.title(doc)));
	}

	private Question question(Lexicon lexicon) throws IOException {
		return Question.of(QueryText.of(query.text()), synonyms, new Spelling(searcher.getIndexReader()), lexicon);
	}

	/** The best alone, by Lucene's numbers, nothing counted or marked. */
	ScoreDoc[] best() throws IOException {
		var lexicon = new Lexicon(searcher);
		var question = question(lexicon);
		var found = allowed(LuceneQueries.rough(lexicon).of(question));
		narrow(found, query.chosen());
		return page(top(candidates(question, lexicon, found.build()), LuceneQueries.precise(lexicon).of(question), new TitleFit(question, lexicon)));
	}

	private List<Hit> hits(ScoreDoc[] page) throws IOException {
		var hits = new ArrayList<Hit>(page.length);
		for (var one : page) {
			hits.add(new Hit(id(one.doc), Float.isNaN(one.score) ? 0 : one.score));
		}
		return hits;
	}

	private String id(int doc) throws IOException {
		var leaves = searcher.getIndexReader().leaves();
		var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
		var ids = leaf.reader().getBinaryDocValues(Documents.ID);
		ids.advanceExact(doc - leaf.docBase);
		return ids.binaryValue().utf8ToString();
	}

	/** The same weights, but only of what was found: see {@link LuceneQueries#candidates}. */
	private static Query candidates(Question question, Lexicon lexicon, Query found) throws IOException {
		return new BooleanQuery.Builder().add(LuceneQueries.candidates(lexicon).of(question), Occur.MUST).add(found, Occur.FILTER).build();
	}

	/** Of this source, in a state that the searcher may see. */
	private BooleanQuery.Builder allowed(Query asked) {
		var allowed = new BooleanQuery.Builder().add(asked, Occur.MUST).add(new TermQuery(new Term(Documents.SOURCE, query.source())), Occur.FILTER);
		narrow(allowed, query.only());
		return allowed;
	}

	private static void narrow(BooleanQuery.Builder to, Map<String, Set<String>> choices) {
		choices.forEach((facet, values) -> to.add(anyOf(facet, values), Occur.FILTER));
	}

	private static Query anyOf(String facet, Set<String> values) {
		return new TermInSetQuery(Documents.facet(facet), values.stream().map(BytesRef::new).toList());
	}

	private ScoreDoc[] top(Query narrowed, Query precise, TitleFit titles) throws IOException {
		int wanted = query.page() * query.size();
		return switch (query.order()) {
			case RELEVANCE -> new Ranking(searcher, query.mine(), titles).ordered(searcher.search(narrowed, new TopScoreDocCollectorManager(Math.max(wanted, Ranking.WINDOW), wanted)), precise);
			case TITLE -> sorted(narrowed, wanted, new SortField(Documents.TITLE_ORDER, SortField.Type.STRING));
			case NEWEST -> sorted(narrowed, wanted, new SortField(Documents.NEWEST_ORDER, SortField.Type.LONG, true));
		};
	}

	private ScoreDoc[] sorted(Query narrowed, int wanted, SortField first) throws IOException {
		return searcher.search(narrowed, new TopFieldCollectorManager(new Sort(first), wanted, wanted)).scoreDocs;
	}

	private ScoreDoc[] page(ScoreDoc[] top) {
		// More were put in order than the page holds.
		int to = Math.min(top.length, query.page() * query.size());
		int from = Math.min(to, (query.page() - 1) * query.size());
		return Arrays.copyOfRange(top, from, to);
	}
}
