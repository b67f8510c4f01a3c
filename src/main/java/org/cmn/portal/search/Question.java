package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cmn.portal.search.Analysis.Word;
import org.cmn.portal.search.SearchExplanation.How;
import org.cmn.portal.search.SynonymTable.Match;

/**
 * What is asked, as understood: the words as units of meaning, each with the ways to say it. A unit is one word, or the
 * words that a synonym covers, the longest first. Common words drop out, unless nothing else was said.
 */
final class Question {

	/** Of one term; a list that says more of it says nothing. */
	private static final int MOST_WAYS = 32;

	private final QueryText text;
	private final List<Unit> units = new ArrayList<>();
	private final List<Word> words = new ArrayList<>();
	private final Set<String> also = new LinkedHashSet<>();
	private final Set<String> several = new LinkedHashSet<>();
	private final Map<String, String> likelier = new LinkedHashMap<>();
	private final Set<String> corrected = new LinkedHashSet<>();

	private Question(QueryText text) {
		this.text = text;
	}

	static Question of(QueryText text, SynonymTable synonyms, Spelling spelling, Lexicon lexicon) throws IOException {
		var question = new Question(text);
		question.understand(synonyms, spelling, lexicon);
		return question;
	}

	QueryText text() {
		return text;
	}

	List<Unit> units() {
		return units;
	}

	/** All words in order, common ones too, corrected where misspelt. */
	List<Word> words() {
		return words;
	}

	/** The synonyms that are searched as well, for the reader to see. */
	List<String> also() {
		return List.copyOf(also);
	}

	/** The abbreviations, as asked, of which the synonyms know more than one sense. */
	List<String> several() {
		return List.copyOf(several);
	}

	/** The words that misspelt or half-typed ones were taken for. */
	List<String> corrected() {
		return List.copyOf(corrected);
	}

	/** The question with rare words replaced by far more frequent ones that look alike; empty when there are none. */
	String didYouMean() {
		return likelier.isEmpty() ? "" : String.join(" ", words.stream().map(word -> likelier.getOrDefault(word.surface(), word.surface())).toList());
	}

	private void understand(SynonymTable synonyms, Spelling spelling, Lexicon lexicon) throws IOException {
		words.addAll(text.words());
		var guesses = new ArrayList<List<String>>();
		var asTyped = synonyms.in(words);
		for (int i = 0; i < words.size(); i++) {
			var word = words.get(i);
			boolean known = covered(i, asTyped);
			var meant = known || CommonWords.contains(word) || Doses.isAt(i, words) ? List.<String>of() : spelling.meant(word, i == words.size() - 1, synonyms);
			guesses.add(meant);
			if (!meant.isEmpty()) {
				words.set(i, Word.of(meant.get(0)));
				corrected.addAll(meant);
			} else if (!known) {
				spelling.likelier(word).ifPresent(other -> likelier.put(word.surface(), other));
			}
		}
		var matches = longest(synonyms.in(words, lexicon));
		boolean nothingElse = matches.isEmpty() && text.phrases().isEmpty() && words.stream().allMatch(CommonWords::contains);
		boolean dosesAlone = matches.isEmpty() && IntStream.range(0, words.size()).allMatch(i -> CommonWords.contains(words.get(i)) || Doses.isAt(i, words));
		for (int from = 0; from < words.size();) {
			int to = end(from, matches);
			boolean isTerm = covered(from, matches);
			if (isTerm || nothingElse || !CommonWords.contains(words.get(from))) {
				var unit = new Unit(from, to, List.copyOf(words.subList(from, to)), new ArrayList<>(), worth(from, isTerm, dosesAlone));
				units.add(unit);
				if (to == from + 1) {
					guesses.get(from).stream().skip(1).forEach(guess -> unit.others().add(new Way(List.of(Word.of(guess)), How.SPELLED)));
				}
				equivalents(from, to, matches);
				new Closest(synonyms, lexicon).to(unit, also);
			}
			from = to;
		}
		completeLast(spelling);
	}

	private Worth worth(int at, boolean isTerm, boolean dosesAlone) {
		if (!isTerm && !dosesAlone && Doses.isAt(at, words)) {
			return Worth.DOSE;
		}
		return !isTerm && EverydayWords.contains(words.get(at)) ? Worth.EVERYDAY : Worth.FULL;
	}

	private static boolean covered(int at, List<Match> matches) {
		return matches.stream().anyMatch(match -> match.from() <= at && at < match.to());
	}

	/** What lies within a longer term is part of what that says. */
	private static List<Match> longest(List<Match> matches) {
		return matches.stream().filter(match -> matches.stream().noneMatch(other -> other.covers(match))).toList();
	}

	/** Overlapping synonyms belong to one unit. */
	private static int end(int from, List<Match> matches) {
		int to = from + 1;
		for (var match : matches) {
			if (match.from() >= from && match.from() < to) {
				to = Math.max(to, match.to());
			}
		}
		return to;
	}

	private void equivalents(int from, int to, List<Match> matches) {
		for (var match : matches) {
			if (match.from() >= from && match.to() <= to && !match.synonym().broader()) {
				if (CommonWords.isCapitals(match.synonym().term()) && matches.stream().filter(other -> !other.synonym().broader() && other.isOfTheSameWords(match)).count() > 1) {
					several.add(words.subList(match.from(), match.to()).stream().map(Word::surface).collect(Collectors.joining(" ")));
				}
				for (var equivalent : match.synonym().equivalents().stream().limit(MOST_WAYS).toList()) {
					also.add(equivalent);
					var said = new ArrayList<>(words.subList(from, match.from()));
					said.addAll(Analysis.words(equivalent));
					said.addAll(words.subList(match.to(), to));
					units.getLast().others().add(new Way(said, How.SYNONYM));
				}
			}
		}
	}

	private void completeLast(Spelling spelling) throws IOException {
		if (!units.isEmpty() && !Doses.isAt(words.size() - 1, words) && units.getLast().words().size() == 1 && units.getLast().others().isEmpty() && units.getLast().words().getFirst() == words.getLast()) {
			for (var longer : spelling.completions(words.getLast())) {
				units.getLast().others().add(new Way(List.of(Word.of(longer)), How.COMPLETED));
			}
		}
	}

	/**
	 * @param from   its first word among all words
	 * @param to     the word after it
	 * @param words  as asked, corrected where misspelt
	 * @param others the other ways to say it
	 * @param worth  how much it tells of what is wanted
	 */
	record Unit(int from, int to, List<Word> words, List<Way> others, Worth worth) {

		/** As it was said. */
		Way asked() {
			return new Way(words, How.ASKED);
		}

		/** Every way to say it, as it was said first. */
		List<Way> ways() {
			return Stream.concat(Stream.of(asked()), others.stream()).toList();
		}
	}

	/** What a unit weighs beside the others, for as rare a word. What tells little finds nothing by itself beside something that tells more. */
	enum Worth {

		FULL(1),
		/** What whole sentences are made of. */
		EVERYDAY(0.5f),
		/** How much of a drug that was asked. */
		DOSE(0.2f);

		private final float weight;

		Worth(float weight) {
			this.weight = weight;
		}

		float weight() {
			return weight;
		}
	}

	/** One way to say a unit: words that a document has to have, all of them unless it only comes close. */
	record Way(List<Word> words, How how) {

		/** By the curated list. */
		boolean isCurated() {
			return how == How.SYNONYM || how == How.BROADER || how == How.CLOSEST;
		}

		boolean canBeFound(Lexicon lexicon) throws IOException {
			return how == How.CLOSEST ? lexicon.occursOneOf(telling()) : lexicon.occur(telling());
		}

		/** Those that say something; all, when none does. */
		List<Word> telling() {
			var telling = words.stream().filter(word -> !CommonWords.contains(word)).toList();
			return telling.isEmpty() ? words : telling;
		}
	}
}
