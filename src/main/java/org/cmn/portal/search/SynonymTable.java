package org.cmn.portal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.cmn.portal.search.Analysis.Word;

/**
 * The curated synonyms, ready to be looked up in a question. Never changes: a changed list is a new table, put in the
 * place of the old one while searches run.
 */
final class SynonymTable {

	static final SynonymTable EMPTY = new SynonymTable(List.of());

	private final Map<String, List<Entry>> byTerm = new HashMap<>();
	private int longest;

	SynonymTable(Collection<Synonym> synonyms) {
		for (var synonym : synonyms) {
			var term = Analysis.words(synonym.term());
			if (!term.isEmpty()) {
				longest = Math.max(longest, term.size());
				byTerm.computeIfAbsent(key(term), k -> new ArrayList<>()).add(new Entry(synonym, term));
			}
		}
	}

	/** Every term that occurs in the words, longer ones first at each place. */
	List<Match> in(List<Word> words) {
		var matches = new ArrayList<Match>();
		for (int from = 0; from < words.size(); from++) {
			for (int to = Math.min(words.size(), from + longest); to > from; to--) {
				for (var entry : byTerm.getOrDefault(key(words.subList(from, to)), List.of())) {
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
	}

	private record Entry(Synonym synonym, List<Word> term) {

		boolean writtenAs(List<Word> words) {
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
