package org.cmn.portal.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/**
 * The best of what was found roughly, in precise order, then nudged by what can be relied on and by who asks. What comes
 * after them keeps its order, so pages do not overlap, and nothing is hidden.
 */
final class Ranking {

	/** How many are put in order: more than anybody reads. */
	static final int WINDOW = 200;
	/** What a resource of full quality has over one of none: as much as one word in ten. */
	static final float QUALITY = 0.1f;
	/** What a title adds that says all that was asked and nothing else. */
	static final float TITLE = 0.5f;
	/** What each thing that is the searcher's own adds, their language for one. */
	static final float MINE = 0.1f;

	private final IndexSearcher searcher;
	private final Map<String, Set<String>> mine;
	private final TitleFit titles;

	Ranking(IndexSearcher searcher, Map<String, Set<String>> mine, TitleFit titles) {
		this.searcher = searcher;
		this.mine = mine;
		this.titles = titles;
	}

	ScoreDoc[] ordered(TopDocs rough, Query precise) throws IOException {
		int best = Math.min(WINDOW, rough.scoreDocs.length);
		var first = new TopDocs(rough.totalHits, Arrays.copyOf(rough.scoreDocs, best));
		var ordered = new Precise(precise).rescore(searcher, first, best).scoreDocs;
		Arrays.sort(ordered, Comparator.comparingInt(one -> one.doc));
		for (var one : ordered) {
			one.score *= factor(one.doc);
		}
		Arrays.sort(ordered, (a, b) -> a.score == b.score ? Integer.compare(a.doc, b.doc) : Float.compare(b.score, a.score));
		System.arraycopy(ordered, 0, rough.scoreDocs, 0, best);
		return rough.scoreDocs;
	}

	/** Of the words' weight. */
	private float factor(int doc) throws IOException {
		return 1 + QUALITY * quality(doc) + MINE * own(doc) + TITLE * title(doc);
	}

	/** Documents have to be asked for in rising order. */
	float title(int doc) throws IOException {
		return titles.of(leaf(doc), doc);
	}

	float quality(int doc) throws IOException {
		var leaf = leaf(doc);
		var values = DocValues.getNumeric(leaf.reader(), Documents.QUALITY);
		return values.advanceExact(doc - leaf.docBase) ? values.longValue() / 100f : 1;
	}

	/** How many of the searcher's facets a thing shares. */
	int own(int doc) throws IOException {
		int own = 0;
		var leaf = leaf(doc);
		for (var facet : mine.entrySet()) {
			var values = DocValues.getSortedSet(leaf.reader(), Documents.facet(facet.getKey()));
			boolean shared = false;
			for (int n = values.advanceExact(doc - leaf.docBase) ? values.docValueCount() : 0; n > 0 && !shared; n--) {
				BytesRef value = values.lookupOrd(values.nextOrd());
				shared = facet.getValue().contains(value.utf8ToString());
			}
			own += shared ? 1 : 0;
		}
		return own;
	}

	private LeafReaderContext leaf(int doc) {
		var leaves = searcher.getIndexReader().leaves();
		return leaves.get(ReaderUtil.subIndex(doc, leaves));
	}

	private static final class Precise extends QueryRescorer {

		Precise(Query query) {
			super(query);
		}

		@Override
		protected float combine(float rough, boolean matches, float precise) {
			return matches ? precise : rough;
		}
	}
}
