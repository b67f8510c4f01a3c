package org.cmn.portal.search;

import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** What was found and counted, as a condition for taking the best of it: nothing is looked for twice. Holds for the searcher that counted. */
final class Passing extends Query {

	/** By the number of a part of the index. */
	private final Map<Integer, FixedBitSet> things;

	Passing(Map<Integer, FixedBitSet> things) {
		this.things = things;
	}

	@Override
	public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
		return new ConstantScoreWeight(this, boost) {

			@Override
			public ScorerSupplier scorerSupplier(LeafReaderContext part) {
				var those = things.get(part.ord);
				if (those == null) {
					return null;
				}
				int count = those.cardinality();
				return count == 0 ? null : new ScorerSupplier() {

					@Override
					public Scorer get(long leadCost) {
						return new ConstantScoreScorer(score(), mode, new BitSetIterator(those, count));
					}

					@Override
					public long cost() {
						return count;
					}
				};
			}

			@Override
			public boolean isCacheable(LeafReaderContext part) {
				return false;
			}
		};
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public String toString(String field) {
		return "passing";
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}
}
