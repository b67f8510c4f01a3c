package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.cmn.portal.search.Analysis.Word;
import org.cmn.portal.search.Question.Unit;
import org.cmn.portal.search.Question.Worth;
import org.cmn.portal.search.SearchExplanation.How;
import org.cmn.portal.search.SearchExplanation.WordFound;

/** Looks one found thing over: which words of the question it has, where, and how much of the question that is. */
final class Reasons {

	/** Less of what was asked, and nothing here fits well. */
	private static final float FITS = 1 / 3f;
	/** What is broader still helps; some words of what was meant do not. */
	private static final float BROADER = 0.5f;
	private static final float CLOSEST = 0.2f;
	/** So few letters, found nowhere, are a word that has only just begun. */
	private static final int BEGUN = 2;
	/** Whether it fits is judged by the first few: nobody looks further for a good answer. */
	private static final int LOOKED_AT = 3;

	private final IndexSearcher searcher;
	private final Lexicon lexicon;
	private final Question question;
	/** The units by which it is judged whether something fits. */
	private final List<Unit> judged;

	Reasons(IndexSearcher searcher, Lexicon lexicon, Question question) {
		this.searcher = searcher;
		this.lexicon = lexicon;
		this.question = question;
		this.judged = judged(question.units());
	}

	/** Whether something among the first has at least a third of what was asked, by weight; what the curated list knows and nothing here has was not found. */
	boolean fits(ScoreDoc[] best) throws IOException {
		if (question.units().isEmpty() || !question.text().phrases().isEmpty() || !question.text().phone().isEmpty()) {
			return best.length > 0;
		}
		if (question.units().stream().anyMatch(unit -> unit.others().stream().anyMatch(way -> way.how() == How.CLOSEST))) {
			return false;
		}
		for (int i = 0; i < Math.min(LOOKED_AT, best.length); i++) {
			if (share(best[i].doc) >= FITS) {
				return true;
			}
		}
		return false;
	}

	float share(int doc) throws IOException {
		float asked = 0;
		float found = 0;
		for (var unit : judged) {
			if (hasJustBegun(unit)) {
				continue;
			}
			float weight = lexicon.rarity(unit.asked().telling());
			asked += weight;
			found += weight * share(unit, doc);
		}
		return asked == 0 ? 0 : found / asked;
	}

	/** Everyday words and numbers say something of it only where nothing else was said; doses never. */
	private static List<Unit> judged(List<Unit> units) {
		var about = units.stream().filter(Reasons::isWhatItIsAbout).toList();
		return about.isEmpty() ? units.stream().filter(unit -> unit.worth() != Worth.DOSE).toList() : about;
	}

	private static boolean isWhatItIsAbout(Unit unit) {
		return unit.worth() == Worth.FULL && !unit.words().stream().allMatch(word -> word.norm().chars().allMatch(Character::isDigit));
	}

	private boolean hasJustBegun(Unit unit) throws IOException {
		return unit == question.units().getLast() && unit.words().size() == 1 && unit.others().isEmpty()
				&& unit.words().getFirst().norm().length() <= BEGUN && !lexicon.entry(unit.words().getFirst()).occurs();
	}

	/** Of the way to say it that the thing has most of. */
	private float share(Unit unit, int doc) throws IOException {
		float most = 0;
		for (var way : unit.ways()) {
			float found = 0;
			for (var word : way.telling()) {
				found += score(word, doc) > 0 ? lexicon.entry(word).rarity() : 0;
			}
			most = Math.max(most, worth(way.how()) * found / lexicon.rarity(way.telling()));
		}
		return most;
	}

	/** Of what was asked, what a way to say it stands for. */
	private static float worth(How how) {
		return switch (how) {
			case BROADER -> BROADER;
			case CLOSEST -> CLOSEST;
			default -> 1;
		};
	}

	List<WordFound> words(int doc) throws IOException {
		var words = new ArrayList<WordFound>();
		for (var unit : question.units()) {
			var asked = String.join(" ", unit.words().stream().map(Word::surface).toList());
			for (var way : unit.ways()) {
				for (var word : way.telling()) {
					float weight = score(word, doc);
					if (weight > 0) {
						words.add(new WordFound(asked, word.surface(), way.how(), parts(word, doc), weight));
					}
				}
			}
		}
		words.sort(Comparator.comparing(WordFound::weight).reversed());
		return words;
	}

	private float score(Word word, int doc) throws IOException {
		return score(new WordQueries(lexicon, true).word(word, 1), doc);
	}

	private Set<Part> parts(Word word, int doc) throws IOException {
		var parts = EnumSet.noneOf(Part.class);
		boolean inMain = false;
		for (var language : Language.values()) {
			for (var part : Part.values()) {
				if (score(new TermQuery(new Term(Documents.within(part, language), Analysis.stem(language, word))), doc) > 0) {
					parts.add(part);
				}
			}
			inMain |= score(new TermQuery(new Term(language.code(), Analysis.stem(language, word))), doc) > 0;
			if (score(new TermQuery(new Term(Documents.body(language), Analysis.stem(language, word))), doc) > 0) {
				parts.add(Part.BODY);
			}
		}
		if (inMain && (parts.isEmpty() || parts.equals(EnumSet.of(Part.BODY)))) {
			parts.add(Part.SUMMARY);
		}
		return parts;
	}

	/** Nought when the thing does not match. */
	private float score(Query query, int doc) throws IOException {
		var leaves = searcher.getIndexReader().leaves();
		var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
		var scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1).scorer(leaf);
		int wanted = doc - leaf.docBase;
		return scorer != null && scorer.iterator().advance(wanted) == wanted ? scorer.score() : 0;
	}
}
