package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cmn.portal.search.Analysis.Word;
import org.cmn.portal.search.SearchExplanation.How;
import org.cmn.portal.search.Question.Unit;
import org.cmn.portal.search.Question.Way;
import org.cmn.portal.search.Question.Worth;

/**
 * A question in Lucene's words, twice: a rough one that finds what has the words, quickly, and a precise one by which the
 * best of these are put in order, that looks at titles and neighbours too. The ways to say a unit compete rather than
 * add up, and each weighs the same when a document has all of it, so that neither a long list of synonyms nor a long
 * synonym pushes a resource up.
 */
final class LuceneQueries {

	/** A synonym beside a word that titles use; an abbreviation's meaning, and what stands for a word no title uses, count in full. */
	private static final float SYNONYM = 0.95f;
	/** The second-likeliest spelling beside the first. */
	private static final float SPELLED = 0.8f;
	private static final float COMPLETION = 0.4f;
	/** Of a curated term of several words that no title uses: its words one by one. */
	private static final float IN_PARTS = 0.5f;
	/** What two neighbours add when they stand side by side. */
	private static final float SIDE_BY_SIDE = 0.3f;
	/** What a second way to say a unit adds. */
	private static final float SECOND_WAY = 0.1f;
	private static final float PHONE = 20f;
	private static final int ABBREVIATION = 4;

	private final Lexicon lexicon;
	private final WordQueries words;
	private final boolean precise;
	private final boolean plain;

	private LuceneQueries(Lexicon lexicon, boolean precise, boolean plain) {
		this.lexicon = lexicon;
		this.words = new WordQueries(lexicon, precise);
		this.precise = precise;
		this.plain = plain;
	}

	/** What matches, and what is marked. */
	static LuceneQueries rough(Lexicon lexicon) {
		return new LuceneQueries(lexicon, false, false);
	}

	/**
	 * The same weights without the condition that something rare be there, which has to stand beside it as a filter: of a
	 * plain choice Lucene passes over most of what cannot be among the best, of one with a condition it looks at everything.
	 */
	static LuceneQueries candidates(Lexicon lexicon) {
		return new LuceneQueries(lexicon, false, true);
	}

	static LuceneQueries precise(Lexicon lexicon) {
		return new LuceneQueries(lexicon, true, false);
	}

	Query of(Question question) throws IOException {
		var text = question.text();
		var all = new BooleanQuery.Builder();
		units(question.units(), all);
		if (precise) {
			between(question.units(), all);
		}
		for (var phrase : text.phrases()) {
			all.add(words.sideBySide(phrase, 1), Occur.MUST);
		}
		text.within().forEach(part -> all.add(WordQueries.within(part.part(), part.words()), Occur.FILTER));
		text.outside().forEach(part -> all.add(WordQueries.within(part.part(), part.words()), Occur.MUST_NOT));
		text.excluded().forEach(excluded -> all.add(WordQueries.sideBySide(excluded), Occur.MUST_NOT));
		if (!text.phone().isEmpty()) {
			all.add(new BoostQuery(new TermQuery(new Term(Documents.PHONE, text.phone())), PHONE), Occur.SHOULD);
		} else if (question.units().isEmpty() && text.phrases().isEmpty()) {
			all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
		}
		return all.build();
	}

	/** What very many things have, or how much of a drug, does not make a thing a match when something rarer was asked as well. */
	private void units(List<Unit> units, BooleanQuery.Builder all) throws IOException {
		if (plain) {
			for (var unit : units) {
				all.add(unit(unit), Occur.SHOULD);
			}
			return;
		}
		var telling = new BooleanQuery.Builder();
		int count = 0;
		for (var unit : units) {
			if (!saysLittle(unit)) {
				telling.add(unit(unit), Occur.SHOULD);
				count += occurs(unit) ? 1 : 0;
			}
		}
		boolean common = false;
		for (var unit : units) {
			if (count == 0 || saysLittle(unit)) {
				all.add(unit(unit), Occur.SHOULD);
				common = true;
			}
		}
		if (count > 0) {
			var rare = telling.build();
			if (common) {
				all.add(rare, Occur.MUST);
			} else {
				rare.clauses().forEach(all::add);
			}
		}
	}

	private boolean saysLittle(Unit unit) throws IOException {
		return unit.worth() != Worth.FULL || unit.others().isEmpty() && unit.words().size() == 1 && lexicon.isEverywhere(unit.words().getFirst());
	}

	private boolean occurs(Unit unit) throws IOException {
		if (lexicon.occursOneOf(unit.words())) {
			return true;
		}
		for (var way : unit.others()) {
			if (way.canBeFound(lexicon)) {
				return true;
			}
		}
		return false;
	}

	/** Words of different units that were typed side by side. */
	private void between(List<Unit> units, BooleanQuery.Builder all) throws IOException {
		for (int i = 0; i + 1 < units.size(); i++) {
			if (units.get(i).to() == units.get(i + 1).from()) {
				var pair = List.of(units.get(i).words().getLast(), units.get(i + 1).words().getFirst());
				if (lexicon.occur(pair)) {
					all.add(words.sideBySide(pair, SIDE_BY_SIDE), Occur.SHOULD);
				}
			}
		}
	}

	Query unit(Unit unit) throws IOException {
		var asked = unit.asked();
		if (unit.others().isEmpty()) {
			return way(asked, unit.worth().weight(), Occur.SHOULD);
		}
		boolean foreign = isForeign(unit);
		float whole = unit.worth().weight() * (foreign ? least(unit) : rarity(asked));
		var ways = new ArrayList<Query>();
		ways.add(way(asked, whole / rarity(asked) * (foreign && asked.telling().size() > 1 ? IN_PARTS : 1), Occur.SHOULD));
		for (var way : unit.others()) {
			if (way.canBeFound(lexicon)) {
				float weight = way.how() == How.SYNONYM && (foreign || isAbbreviation(asked)) ? 1 : weight(way.how());
				ways.add(way(way, whole / rarity(way) * weight, way.how() == How.CLOSEST ? Occur.SHOULD : Occur.MUST));
			}
		}
		return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, SECOND_WAY);
	}

	/** No title has the curated term that was asked: this library says it otherwise. */
	private boolean isForeign(Unit unit) throws IOException {
		return unit.others().stream().anyMatch(Way::isCurated) && !lexicon.titled(unit.asked().telling());
	}

	private static boolean isAbbreviation(Way way) {
		return way.words().size() == 1 && (CommonWords.isCapitals(way.words().getFirst().surface()) || way.words().getFirst().norm().length() <= ABBREVIATION);
	}

	private static float weight(How how) {
		return switch (how) {
			case ASKED, BROADER -> 1;
			case SYNONYM -> SYNONYM;
			case SPELLED -> SPELLED;
			case COMPLETED -> COMPLETION;
			case CLOSEST -> IN_PARTS;
		};
	}

	/** What a foreign term weighs: as much as the commonest thing it may mean. */
	private float least(Unit unit) throws IOException {
		float least = Float.MAX_VALUE;
		for (var way : unit.others()) {
			if (way.canBeFound(lexicon)) {
				least = Math.min(least, rarity(way));
			}
		}
		return least == Float.MAX_VALUE ? rarity(unit.asked()) : least;
	}

	private float rarity(Way way) throws IOException {
		float sum = lexicon.rarity(way.telling());
		for (var pair : pairs(way)) {
			sum += SIDE_BY_SIDE * lexicon.rarity(pair);
		}
		return sum;
	}

	private Query way(Way way, float scale, Occur occur) throws IOException {
		var telling = way.telling();
		if (telling.size() == 1) {
			return words.word(telling.getFirst(), scale);
		}
		var together = new BooleanQuery.Builder();
		for (var word : telling) {
			together.add(words.word(word, scale), occur);
		}
		for (var pair : pairs(way)) {
			together.add(words.sideBySide(pair, scale * SIDE_BY_SIDE), Occur.SHOULD);
		}
		return together.build();
	}

	private List<List<Word>> pairs(Way way) throws IOException {
		var pairs = new ArrayList<List<Word>>();
		for (int i = 0; precise && i + 1 < way.words().size(); i++) {
			var pair = way.words().subList(i, i + 2);
			if (lexicon.occur(pair) && !pair.stream().allMatch(CommonWords::contains)) {
				pairs.add(pair);
			}
		}
		return pairs;
	}
}
