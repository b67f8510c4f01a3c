package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.cmn.portal.search.Analysis.Word;

/**
 * The curated synonyms, ready to be looked up in a question. Never changes: a changed list is a new table, put in the
 * place of the old one while searches run.
 */
final class SynonymTable {

	private static final int NEAR = 5_000;
	static final SynonymTable EMPTY = new SynonymTable(List.of());

	private final Map<String, List<Entry>> byTerm = new HashMap<>();
	private final Map<String, List<Entry>> byMeaning = new HashMap<>();
	private final Set<String> words = new HashSet<>();
	/** Building the automaton and asking every word takes longer than many a search. */
	private final Cache<Slipped, List<String>> near = Caffeine.newBuilder().maximumSize(NEAR).build();
	private int longest;

	SynonymTable(Collection<Synonym> synonyms) {
		for (var synonym : synonyms) {
			var term = Analysis.words(synonym.term());
			if (!term.isEmpty()) {
				longest = Math.max(longest, term.size());
				term.forEach(word -> words.add(word.norm()));
				byTerm.computeIfAbsent(key(term), k -> new ArrayList<>()).add(new Entry(synonym, term));
			}
			spellOut(synonym);
		}
	}

	/** What an abbreviation stands for comes first among its equivalents; whoever writes it out means the same. */
	private void spellOut(Synonym synonym) {
		var meaning = synonym.equivalents().isEmpty() || synonym.broader() || !CommonWords.isCapitals(synonym.term()) ? List.<Word>of() : Analysis.words(synonym.equivalents().getFirst());
		if (meaning.size() > 1) {
			longest = Math.max(longest, meaning.size());
			var others = Stream.concat(Stream.of(synonym.term()), synonym.equivalents().stream().skip(1)).toList();
			byMeaning.computeIfAbsent(key(meaning), k -> new ArrayList<>()).add(new Entry(new Synonym(synonym.equivalents().getFirst(), others, false), meaning));
		}
	}

	/** Whether a word stands in some term; written wrong in a question, it is put right before the term is looked up. */
	boolean knows(String word) {
		return words.contains(word);
	}

	/** The words of terms that lie so many slips from one, or a few more. */
	List<String> near(String wrong, int slips) {
		return near.get(new Slipped(wrong, slips), this::lookNear);
	}

	private List<String> lookNear(Slipped asked) {
		if (words.isEmpty()) {
			return List.of();
		}
		var wrong = asked.word();
		int slips = asked.slips();
		var automaton = new CharacterRunAutomaton(Operations.determinize(new LevenshteinAutomata(wrong, true).toAutomaton(slips), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
		return words.stream().filter(word -> Math.abs(word.length() - wrong.length()) <= slips && automaton.run(word)).toList();
	}

	/** Every term that occurs in the words, longer ones first at each place. */
	List<Match> in(List<Word> words) {
		return in(words, byTerm);
	}

	/** The same, and what abbreviations stand for: that says enough by itself, unless nothing has all its words. */
	List<Match> in(List<Word> words, Lexicon lexicon) throws IOException {
		var matches = new ArrayList<>(in(words));
		for (var match : in(words, byMeaning)) {
			if (!lexicon.occurTogether(words.subList(match.from(), match.to()))) {
				matches.add(match);
			}
		}
		return matches;
	}

	private List<Match> in(List<Word> words, Map<String, List<Entry>> entries) {
		var matches = new ArrayList<Match>();
		for (int from = 0; from < words.size(); from++) {
			for (int to = Math.min(words.size(), from + longest); to > from; to--) {
				for (var entry : entries.getOrDefault(key(words.subList(from, to)), List.of())) {
					if (entry.writtenAs(words.subList(from, to))) {
						matches.add(new Match(from, to, entry.synonym));
					}
				}
			}
		}
		return matches;
	}

	/** A plural is the same term. */
	private static String key(List<Word> words) {
		return words.stream().map(Word::norm).map(SynonymTable::singular).collect(Collectors.joining(" "));
	}

	private static String singular(String word) {
		return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("is") ? word.substring(0, word.length() - 1) : word;
	}

	/** @param from first word of the term; @param to the word after it */
	record Match(int from, int to, Synonym synonym) {

		boolean isOfTheSameWords(Match other) {
			return from == other.from && to == other.to;
		}

		/** Is longer and has all of the other. */
		boolean covers(Match other) {
			return from <= other.from && to >= other.to && to - from > other.to - other.from;
		}
	}

	private record Slipped(String word, int slips) {
	}

	private record Entry(Synonym synonym, List<Word> term) {

		boolean writtenAs(List<Word> words) {
			if (words.size() == 1 && CommonWords.contains(words.getFirst())) {
				return false;
			}
			if (!synonym.capitalsOnly()) {
				return true;
			}
			for (int i = 0; i < term.size(); i++) {
				if (!term.get(i).surface().equals(words.get(i).surface())) {
					return false;
				}
			}
			return true;
		}
	}
}
