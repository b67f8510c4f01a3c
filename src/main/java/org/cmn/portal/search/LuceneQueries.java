package org.cmn.portal.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cmn.portal.search.Analysis.Word;
import org.cmn.portal.search.Question.Alternative;
import org.cmn.portal.search.Question.How;
import org.cmn.portal.search.Question.Unit;

/**
 * A question in Lucene's words. Any unit may match; what matches more of them, and rarer ones, comes first. The other
 * ways to say a unit compete with the words as asked rather than adding up, so that a long list of synonyms does not
 * push a resource up. The numbers were chosen by sweeps in which none of them moved the result by more than two of the
 * 103 golden queries: they are taste, not tuning.
 */
final class LuceneQueries {

	private static final float SYNONYM = 0.8f;
	private static final float COMPLETION = 0.4f;
	/** Of a synonym of several words that stand in one document, but apart. */
	private static final float APART = 0.3f;
	private static final float SIDE_BY_SIDE = 0.3f;
	private static final float PLAIN_WORD = 0.5f;
	private static final float PHONE = 10f;
	/** What the second-best field, or way to say it, adds. */
	private static final float SECOND_FIELD = 0.2f;
	private static final float SECOND_WAY = 0.1f;

	private LuceneQueries() {
	}

	static Query of(Question question) {
		var text = question.text();
		var all = new BooleanQuery.Builder();
		question.units().forEach(unit -> all.add(unit(unit), Occur.SHOULD));
		neighbours(question.units(), all);
		text.phrases().forEach(phrase -> all.add(sideBySide(phrase), Occur.MUST));
		text.excluded().forEach(excluded -> all.add(sideBySide(excluded), Occur.MUST_NOT));
		if (!text.phone().isEmpty()) {
			all.add(new BoostQuery(new TermQuery(new Term(Documents.PHONE, text.phone())), PHONE), Occur.SHOULD);
		} else if (question.units().isEmpty() && text.phrases().isEmpty()) {
			all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
		}
		return all.build();
	}

	private static void neighbours(List<Unit> units, BooleanQuery.Builder all) {
		for (int i = 0; i + 1 < units.size(); i++) {
			var pair = List.of(units.get(i).words().getLast(), units.get(i + 1).words().getFirst());
			all.add(new BoostQuery(sideBySide(pair), SIDE_BY_SIDE), Occur.SHOULD);
		}
	}

	private static Query unit(Unit unit) {
		var ways = new ArrayList<Query>();
		ways.add(asked(unit.words()));
		unit.alternatives().forEach(alternative -> ways.add(alternative(alternative)));
		return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, SECOND_WAY);
	}

	private static Query asked(List<Word> words) {
		if (words.size() == 1) {
			return word(words.getFirst());
		}
		var all = new BooleanQuery.Builder();
		words.forEach(word -> all.add(word(word), Occur.SHOULD));
		return all.add(new BoostQuery(sideBySide(words), SIDE_BY_SIDE), Occur.SHOULD).build();
	}

	private static Query alternative(Alternative alternative) {
		var said = said(alternative);
		if (alternative.rest().isEmpty()) {
			return said;
		}
		var withRest = new BooleanQuery.Builder().add(said, Occur.SHOULD);
		alternative.rest().forEach(word -> withRest.add(word(word), Occur.SHOULD));
		return withRest.build();
	}

	private static Query said(Alternative alternative) {
		var words = alternative.words();
		if (words.size() == 1) {
			return new BoostQuery(word(words.getFirst()), alternative.how() == How.COMPLETED ? COMPLETION : SYNONYM);
		}
		// A phrase adds up the rarity of its words; without this a long form would outweigh everything else asked.
		float weight = SYNONYM / (float) Math.sqrt(words.size());
		var apart = new BooleanQuery.Builder();
		words.stream().filter(word -> !CommonWords.contains(word)).forEach(word -> apart.add(word(word), Occur.MUST));
		return new BooleanQuery.Builder()
				.add(new BoostQuery(sideBySide(words), weight), Occur.SHOULD)
				.add(new BoostQuery(apart.build(), weight * APART), Occur.SHOULD)
				.build();
	}

	private static Query word(Word word) {
		var anywhere = new ArrayList<Query>();
		for (var language : Language.values()) {
			anywhere.add(new TermQuery(new Term(language.code(), Analysis.stem(language, word))));
		}
		anywhere.add(new BoostQuery(new TermQuery(new Term(Analysis.WORD, word.norm())), PLAIN_WORD));
		return new DisjunctionMaxQuery(anywhere, SECOND_FIELD);
	}

	private static Query sideBySide(List<Word> words) {
		var anywhere = new ArrayList<Query>();
		for (var language : Language.values()) {
			var phrase = new PhraseQuery.Builder();
			words.forEach(word -> phrase.add(new Term(language.code(), Analysis.stem(language, word))));
			anywhere.add(phrase.build());
		}
		return new DisjunctionMaxQuery(anywhere, SECOND_FIELD);
	}
}
