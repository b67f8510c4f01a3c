package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
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
	private IndexPart part;

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

	/** Of the title of a thing; like all that is asked of things one by one, in rising order. */
	float title(int doc) throws IOException {
		return titles.of(part(doc).leaf(), doc);
	}

	float quality(int doc) throws IOException {
		var part = part(doc);
		return part.quality().advanceExact(doc - part.leaf().docBase) ? part.quality().longValue() / 100f : 1;
	}

	/** How many of the searcher's facets a thing shares. */
	int own(int doc) throws IOException {
		int own = 0;
		var part = part(doc);
		for (var facet : part.own()) {
			boolean shared = false;
			for (int n = facet.values().advanceExact(doc - part.leaf().docBase) ? facet.values().docValueCount() : 0; n > 0; n--) {
				shared |= facet.ordinals().contains(facet.values().nextOrd());
			}
			own += shared ? 1 : 0;
		}
		return own;
	}

	/** What is looked up for each thing of a part of the index, opened once. */
	private record IndexPart(LeafReaderContext leaf, NumericDocValues quality, List<OwnFacet> own) {
	}

	/** A facet of the searcher's own, and what of it is theirs. */
	private record OwnFacet(SortedSetDocValues values, Set<Long> ordinals) {
	}

	private IndexPart part(int doc) throws IOException {
		if (part == null || doc < part.leaf().docBase || doc >= part.leaf().docBase + part.leaf().reader().maxDoc()) {
			var leaves = searcher.getIndexReader().leaves();
			var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
			var own = new ArrayList<OwnFacet>();
			for (var facet : mine.entrySet()) {
				own.add(own(DocValues.getSortedSet(leaf.reader(), Documents.facet(facet.getKey())), facet.getValue()));
			}
			part = new IndexPart(leaf, DocValues.getNumeric(leaf.reader(), Documents.QUALITY), own);
		}
		return part;
	}

	private static OwnFacet own(SortedSetDocValues values, Set<String> theirs) throws IOException {
		var ordinals = new HashSet<Long>();
		for (var value : theirs) {
			long ordinal = values.lookupTerm(new BytesRef(value));
			if (ordinal >= 0) {
				ordinals.add(ordinal);
			}
		}
		return new OwnFacet(values, ordinals);
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
