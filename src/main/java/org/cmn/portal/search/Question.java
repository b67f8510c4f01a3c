package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cmn.portal.search.Analysis.Word;
import org.cmn.portal.search.SynonymTable.Match;

/**
 * What is asked, as understood: the words as units of meaning, each with other ways to say it. A unit is one word, or
 * the words that overlapping synonyms cover together. Common words drop out, unless nothing else was said.
 */
final class Question {

	private final QueryText text;
	private final List<Unit> units = new ArrayList<>();
	private final Set<String> also = new LinkedHashSet<>();
	private final Set<String> corrected = new LinkedHashSet<>();

	private Question(QueryText text) {
		this.text = text;
	}

	static Question of(QueryText text, SynonymTable synonyms, Spelling spelling) throws IOException {
		var question = new Question(text);
		question.understand(synonyms, spelling);
		return question;
	}

	QueryText text() {
		return text;
	}

	List<Unit> units() {
		return units;
	}

	/** The synonyms that are searched as well, for the reader to see. */
	List<String> also() {
		return List.copyOf(also);
	}

	/** The words that misspelt or half-typed ones were taken for. */
	List<String> corrected() {
		return List.copyOf(corrected);
	}

	private void understand(SynonymTable synonyms, Spelling spelling) throws IOException {
		var words = new ArrayList<>(text.words());
		var guesses = new ArrayList<List<String>>();
		var asTyped = synonyms.in(words);
		for (int i = 0; i < words.size(); i++) {
			var meant = covered(i, asTyped) ? List.<String>of() : spelling.meant(words.get(i));
			guesses.add(meant);
			if (!meant.isEmpty()) {
				words.set(i, Word.of(meant.get(0)));
				corrected.addAll(meant);
			}
		}
		var matches = synonyms.in(words);
		boolean nothingElse = matches.isEmpty() && text.phrases().isEmpty() && words.stream().allMatch(CommonWords::contains);
		for (int from = 0; from < words.size();) {
			int to = end(from, matches);
			var covering = within(from, to, matches);
			if (!covering.isEmpty() || nothingElse || !CommonWords.contains(words.get(from))) {
				units.add(new Unit(words.subList(from, to), new ArrayList<>()));
				others(from, to, words, guesses.get(from));
				equivalents(from, to, words, covering);
			}
			from = to;
		}
		completeLast(spelling);
	}

	private static boolean covered(int at, List<Match> matches) {
		return matches.stream().anyMatch(match -> match.from() <= at && at < match.to());
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

	private static List<Match> within(int from, int to, List<Match> matches) {
		return matches.stream().filter(match -> match.from() >= from && match.to() <= to).toList();
	}

	/** The next likely spellings, after the first that stands in the words already. */
	private void others(int from, int to, List<Word> words, List<String> guesses) {
		if (to == from + 1) {
			guesses.stream().filter(guess -> !guess.equals(words.get(from).norm()))
					.forEach(guess -> last().alternatives().add(new Alternative(List.of(Word.of(guess)), List.of(), How.SPELLED)));
		}
	}

	private void equivalents(int from, int to, List<Word> words, List<Match> matches) {
		for (var match : matches) {
			var rest = new ArrayList<>(words.subList(from, match.from()));
			rest.addAll(words.subList(match.to(), to));
			for (var equivalent : match.synonym().equivalents()) {
				also.add(equivalent);
				last().alternatives().add(new Alternative(Analysis.words(equivalent), List.copyOf(rest), How.SYNONYM));
			}
		}
	}

	private void completeLast(Spelling spelling) throws IOException {
		if (!units.isEmpty() && last().words().size() == 1 && last().alternatives().isEmpty()) {
			for (var longer : spelling.completions(last().words().get(0))) {
				last().alternatives().add(new Alternative(List.of(Word.of(longer)), List.of(), How.COMPLETED));
			}
		}
	}

	private Unit last() {
		return units.get(units.size() - 1);
	}

	/** Why an alternative is looked for, which decides what it counts. */
	enum How {
		SYNONYM, SPELLED, COMPLETED
	}

	/** @param words as asked, corrected where misspelt */
	record Unit(List<Word> words, List<Alternative> alternatives) {
	}

	/**
	 * Another way to say a unit.
	 *
	 * @param words to be found side by side
	 * @param rest  the words of the unit that the synonym does not cover
	 */
	record Alternative(List<Word> words, List<Word> rest, How how) {
	}
}
