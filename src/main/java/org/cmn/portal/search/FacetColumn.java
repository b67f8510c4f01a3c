package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
 * One facet in one segment: which things have each value, so that counting is a matter of words of 64 bits and not of
 * things. A value that many have is a bit for every thing, one that few have a list of these; so a facet takes at most a
 * dozen bytes for each value on each thing, however many values there are. A segment never changes, so its columns are kept
 * for as long as it is open.
 */
final class FacetColumn {

	/** From one thing in so many on, bits are smaller than numbers. */
	private static final int SELDOM = 32;

	private static final Map<IndexReader.CacheKey, Map<String, FacetColumn>> OF_SEGMENTS = new ConcurrentHashMap<>();

	/** @param bits null when few things have it; {@code few} null when many do */
	record Value(BytesRef value, FixedBitSet bits, int[] few) {

		/** How many of these have it. */
		int among(FixedBitSet things) {
			if (bits != null) {
				return (int) FixedBitSet.intersectionCount(things, bits);
			}
			int count = 0;
			for (int thing : few) {
				count += things.get(thing) ? 1 : 0;
			}
			return count;
		}

		private void addTo(FixedBitSet things) {
			if (bits != null) {
				things.or(bits);
			} else {
				Arrays.stream(few).forEach(things::set);
			}
		}
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
			postings = each.postings(postings, PostingsEnum.NONE);
			values.add(value(BytesRef.deepCopyOf(term), each.docFreq(), postings));
		}
	}

	private Value value(BytesRef term, int many, PostingsEnum postings) throws IOException {
		var few = new int[many];
		int size = 0;
		for (int thing = postings.nextDoc(); thing != DocIdSetIterator.NO_MORE_DOCS; thing = postings.nextDoc()) {
			few[size++] = thing;
		}
		if (many <= things / SELDOM) {
			return new Value(term, null, few);
		}
		var bits = new FixedBitSet(things);
		Arrays.stream(few).forEach(bits::set);
		return new Value(term, bits, null);
	}

	static FacetColumn of(LeafReader segment, String facet) throws IOException {
		var columns = ofSegment(segment);
		var column = columns.get(facet);
		if (column == null) {
			column = new FacetColumn(segment, facet);
			columns.put(facet, column);
		}
		return column;
	}

	private static Map<String, FacetColumn> ofSegment(LeafReader segment) {
		var core = segment.getCoreCacheHelper();
		return OF_SEGMENTS.computeIfAbsent(core.getKey(), key -> {
			core.addClosedListener(OF_SEGMENTS::remove);
			return new ConcurrentHashMap<>();
		});
	}

	List<Value> values() {
		return values;
	}

	/** The things that have any of the values. */
	FixedBitSet anyOf(Iterable<String> chosen) {
		var any = new FixedBitSet(things);
		for (var choice : chosen) {
			var term = new BytesRef(choice);
			values.stream().filter(value -> value.value().equals(term)).forEach(value -> value.addTo(any));
		}
		return any;
	}
}
