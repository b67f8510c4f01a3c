package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.cmn.portal.search.SearchResult.Count;

/**
 * Counts, in one pass over everything that matches the words, how many things pass all choices and how many have each
 * value of each facet. A thing that fails the choice of exactly one facet still counts in that facet: choosing one
 * organisation shows what the others would give. Counts segment by segment, so nothing has to be prepared when the
 * index changes.
 */
final class FacetCounting implements CollectorManager<FacetCounting.Counter, FacetCounting.Counts> {

	private static final int BUFFER = 1024;

	private final SearchQuery query;
	private final List<String> facets;

	FacetCounting(SearchQuery query) {
		this.query = query;
		var all = new ArrayList<>(query.counted());
		query.chosen().keySet().stream().filter(chosen -> !all.contains(chosen)).forEach(all::add);
		this.facets = all;
	}

	@Override
	public Counter newCollector() {
		return new Counter();
	}

	@Override
	public Counts reduce(Collection<Counter> counters) {
		long total = 0;
		var merged = new LinkedHashMap<String, List<Count>>();
		for (var counter : counters) {
			total += counter.total;
		}
		for (int i = 0; i < query.counted().size(); i++) {
			var sums = new HashMap<String, Integer>();
			for (var counter : counters) {
				counter.sums.get(i).forEach((value, count) -> sums.merge(value, count, Integer::sum));
			}
			merged.put(query.counted().get(i), sums.entrySet().stream().map(sum -> new Count(sum.getKey(), sum.getValue()))
					.sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value)).toList());
		}
		return new Counts(total, merged);
	}

	record Counts(long total, Map<String, List<Count>> facets) {
	}

	final class Counter implements Collector {

		private long total;
		private final List<Map<String, Integer>> sums = new ArrayList<>();

		Counter() {
			facets.forEach(facet -> sums.add(new HashMap<>()));
		}

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

		@Override
		public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
			var columns = new ArrayList<Column>();
			for (var facet : facets) {
				columns.add(new Column(DocValues.getSortedSet(leaf.reader(), Documents.facet(facet)), query.chosen().get(facet)));
			}
			return query.chosen().isEmpty() ? new Plain(columns) : new Choosing(columns);
		}

		/** Nothing is chosen, so everything counts: facet by facet over many things at once, which is quicker. */
		private final class Plain extends Counting {

			private final int[] found = new int[BUFFER];
			private int size;

			Plain(List<Column> columns) {
				super(columns);
			}

			@Override
			public void collect(int doc) throws IOException {
				if (size == BUFFER) {
					flush();
				}
				found[size++] = doc;
			}

			private void flush() throws IOException {
				total += size;
				for (var column : columns) {
					column.countAll(found, size);
				}
				size = 0;
			}

			@Override
			public void finish() throws IOException {
				flush();
				super.finish();
			}
		}

		private final class Choosing extends Counting {

			Choosing(List<Column> columns) {
				super(columns);
			}

			@Override
			public void collect(int doc) throws IOException {
				int fails = 0;
				Column failed = null;
				for (var column : columns) {
					if (!column.passes(doc)) {
						fails++;
						failed = column;
					}
				}
				if (fails == 0) {
					total++;
					columns.forEach(Column::count);
				} else if (fails == 1) {
					failed.count();
				}
			}
		}

		private abstract class Counting implements LeafCollector {

			final List<Column> columns;

			Counting(List<Column> columns) {
				this.columns = columns;
			}

			@Override
			public void setScorer(Scorable scorer) {
				// Counting needs no scores.
			}

			@Override
			public void finish() throws IOException {
				for (int i = 0; i < columns.size(); i++) {
					columns.get(i).addTo(sums.get(i));
				}
			}
		}
	}

	/** One facet in one segment. */
	private static final class Column {

		private final SortedSetDocValues values;
		/** The same when nothing has more than one value, which is quicker to read; null otherwise. */
		private final SortedDocValues one;
		private final int[] counts;
		/** By ordinal, whether the value is chosen; null when nothing is. */
		private final boolean[] chosen;
		private final int[] current = new int[MAX_VALUES];
		private int size;

		/** More values of one facet on one thing are not counted. */
		private static final int MAX_VALUES = 64;

		Column(SortedSetDocValues values, Collection<String> choice) throws IOException {
			this.values = values;
			this.one = DocValues.unwrapSingleton(values);
			this.counts = new int[(int) values.getValueCount()];
			this.chosen = choice == null ? null : new boolean[counts.length];
			if (choice != null) {
				for (var value : choice) {
					long ordinal = values.lookupTerm(new org.apache.lucene.util.BytesRef(value));
					if (ordinal >= 0) {
						chosen[(int) ordinal] = true;
					}
				}
			}
		}

		void countAll(int[] docs, int many) throws IOException {
			for (int i = 0; i < many; i++) {
				if (one != null) {
					if (one.advanceExact(docs[i])) {
						counts[one.ordValue()]++;
					}
				} else if (values.advanceExact(docs[i])) {
					for (int n = values.docValueCount(); n > 0; n--) {
						counts[(int) values.nextOrd()]++;
					}
				}
			}
		}

		boolean passes(int doc) throws IOException {
			size = 0;
			boolean hit = chosen == null;
			if (values.advanceExact(doc)) {
				int n = Math.min(values.docValueCount(), MAX_VALUES);
				for (int i = 0; i < n; i++) {
					int ordinal = (int) values.nextOrd();
					current[size++] = ordinal;
					hit = hit || chosen[ordinal];
				}
			}
			return hit;
		}

		void count() {
			for (int i = 0; i < size; i++) {
				counts[current[i]]++;
			}
		}

		void addTo(Map<String, Integer> sums) throws IOException {
			for (int ordinal = 0; ordinal < counts.length; ordinal++) {
				if (counts[ordinal] > 0) {
					sums.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Integer::sum);
				}
			}
		}
	}
}
