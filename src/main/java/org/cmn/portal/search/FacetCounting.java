package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.cmn.portal.search.SearchResult.Count;

/**
 * Counts, in one pass over everything that matches the words, how many things pass all choices and how many have each
 * value of each facet. A thing that fails the choice of exactly one facet still counts in that facet: choosing one
 * organisation shows what the others would give. Counts segment by segment, so nothing has to be prepared when the
 * index changes.
 */
final class FacetCounting implements CollectorManager<FacetCounting.Counter, FacetCounting.Counts> {

	private final SearchQuery query;

	FacetCounting(SearchQuery query) {
		this.query = query;
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
		var passing = new HashMap<Integer, FixedBitSet>();
		counters.forEach(counter -> passing.putAll(counter.passing));
		return new Counts(total, merged, new Passing(passing));
	}

	/** @param passing what passes all choices */
	record Counts(long total, Map<String, List<Count>> facets, Passing passing) {
	}

	final class Counter implements Collector {

		private long total;
		private final List<Map<String, Integer>> sums = new ArrayList<>();
		private final Map<Integer, FixedBitSet> passing = new HashMap<>();

		Counter() {
			query.counted().forEach(facet -> sums.add(new HashMap<>()));
		}

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

		@Override
		public LeafCollector getLeafCollector(LeafReaderContext leaf) {
			var matching = new FixedBitSet(leaf.reader().maxDoc());
			return new LeafCollector() {

				@Override
				public void setScorer(Scorable scorer) {
					// Counting needs no scores.
				}

				@Override
				public void collect(int doc) {
					matching.set(doc);
				}

				@Override
				public void finish() throws IOException {
					passing.put(leaf.ord, count(leaf.reader(), matching));
				}
			};
		}

		private FixedBitSet count(LeafReader segment, FixedBitSet matching) throws IOException {
			var chosen = new HashMap<String, FixedBitSet>();
			for (var choice : query.chosen().entrySet()) {
				chosen.put(choice.getKey(), FacetColumn.of(segment, choice.getKey()).anyOf(choice.getValue()));
			}
			var all = but(null, matching, chosen);
			total += all.cardinality();
			for (int i = 0; i < query.counted().size(); i++) {
				var facet = query.counted().get(i);
				var counting = chosen.containsKey(facet) ? but(facet, matching, chosen) : all;
				for (var value : FacetColumn.of(segment, facet).values()) {
					int count = value.among(counting);
					if (count > 0) {
						sums.get(i).merge(value.value().utf8ToString(), count, Integer::sum);
					}
				}
			}
			return all;
		}

		/** What matches and passes every choice but that of one facet. */
		private static FixedBitSet but(String left, FixedBitSet matching, Map<String, FixedBitSet> chosen) {
			if (chosen.isEmpty()) {
				return matching;
			}
			var rest = matching.clone();
			chosen.forEach((facet, things) -> {
				if (!facet.equals(left)) {
					rest.and(things);
				}
			});
			return rest;
		}
	}
}
