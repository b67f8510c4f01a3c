package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * One facet in one segment: for each value a bit for every thing that has it, so that counting is a matter of words of 64
 * bits and not of things. A segment never changes, so its columns are kept for as long as it is open: an eighth of a byte
 * for each thing and value, one and a half megabytes for 100,000 things and 120 values.
 */
final class FacetColumn {

	private static final Map<IndexReader.CacheKey, Map<String, FacetColumn>> OF_SEGMENTS = new ConcurrentHashMap<>();

	/** One value, and which things have it. */
	record Value(BytesRef value, FixedBitSet things) {
	}

	private final List<Value> values = new ArrayList<>();
	private final int things;

	private FacetColumn(LeafReader segment, String facet) throws IOException {
		things = segment.maxDoc();
		var terms = segment.terms(Documents.facet(facet));
		if (terms == null) {
			return;
		}
		var each = terms.iterator();
		PostingsEnum postings = null;
		for (var term = each.next(); term != null; term = each.next()) {
			var bits = new FixedBitSet(things);
			postings = each.postings(postings, PostingsEnum.NONE);
			for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
				bits.set(doc);
			}
			values.add(new Value(BytesRef.deepCopyOf(term), bits));
		}
	}

	static FacetColumn of(LeafReader segment, String facet) throws IOException {
		var segments = segment.getCoreCacheHelper();
		var known = OF_SEGMENTS.get(segments.getKey());
		if (known == null) {
			known = new ConcurrentHashMap<>();
			if (OF_SEGMENTS.putIfAbsent(segments.getKey(), known) == null) {
				segments.addClosedListener(OF_SEGMENTS::remove);
			} else {
				known = OF_SEGMENTS.get(segments.getKey());
			}
		}
		var column = known.get(facet);
		if (column == null) {
			column = new FacetColumn(segment, facet);
			known.put(facet, column);
		}
		return column;
	}

	List<Value> values() {
		return values;
	}

	/** The things that have any of the values. */
	FixedBitSet anyOf(Iterable<String> chosen) {
		var any = new FixedBitSet(things);
		for (var choice : chosen) {
			var term = new BytesRef(choice);
			values.stream().filter(value -> value.value().equals(term)).forEach(value -> any.or(value.things()));
		}
		return any;
	}
}
