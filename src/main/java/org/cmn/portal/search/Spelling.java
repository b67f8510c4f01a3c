package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.cmn.portal.search.Analysis.Word;

/**
 * What a word was probably meant to be, judged by the words that occur: half a word is completed, a misspelt one
 * corrected. Abbreviations, doses and numbers are left as they are: the nearest one would be another drug.
 */
final class Spelling {

	private static final int CANDIDATES = 5;
	private static final int COMPLETIONS_LOOKED_AT = 200;
	private static final int SHORTEST_HALF = 3;

	private final IndexReader reader;
	private final Terms terms;

	Spelling(IndexReader reader) throws IOException {
		this.reader = reader;
		this.terms = MultiTerms.getTerms(reader, Analysis.WORD);
	}

	/** The likeliest words for one that nothing contains, best first; empty when it occurs, or nothing is near. */
	List<String> meant(Word word) throws IOException {
		if (terms == null || !isLetters(word.norm()) || occurs(word)) {
			return List.of();
		}
		var completions = completions(word);
		return completions.isEmpty() && !isAbbreviation(word) ? corrections(word.norm()) : completions;
	}

	/** The commonest longer words that begin so, for the word that may still be being typed. */
	List<String> completions(Word half) throws IOException {
		if (terms == null || half.norm().length() < SHORTEST_HALF || !isLetters(half.norm())) {
			return List.of();
		}
		var found = new ArrayList<Candidate>();
		var prefix = new BytesRef(half.norm());
		var all = terms.iterator();
		if (all.seekCeil(prefix) == SeekStatus.END) {
			return List.of();
		}
		for (var term = all.term(); term != null && StringHelper.startsWith(term, prefix) && found.size() < COMPLETIONS_LOOKED_AT; term = all.next()) {
			if (term.length > prefix.length) {
				found.add(new Candidate(term.utf8ToString(), 0, all.docFreq()));
			}
		}
		return best(found);
	}

	private List<String> corrections(String wrong) throws IOException {
		int allowed = wrong.length() >= 9 ? 2 : wrong.length() >= 5 ? 1 : 0;
		if (allowed == 0) {
			return List.of();
		}
		var found = new ArrayList<Candidate>();
		var near = new FuzzyTermsEnum(terms, new Term(Analysis.WORD, wrong), allowed, 0, true);
		for (var term = near.next(); term != null; term = near.next()) {
			var word = term.utf8ToString();
			int edits = Edits.between(wrong, word);
			if (edits <= allowed && isLetters(word)) {
				found.add(new Candidate(word, edits, near.docFreq()));
			}
		}
		return best(found);
	}

	private boolean occurs(Word word) throws IOException {
		if (reader.docFreq(new Term(Analysis.WORD, word.norm())) > 0) {
			return true;
		}
		for (var language : Language.values()) {
			if (reader.docFreq(new Term(language.code(), Analysis.stem(language, word))) > 0) {
				return true;
			}
		}
		return false;
	}

	private static List<String> best(List<Candidate> found) {
		int least = found.stream().mapToInt(Candidate::edits).min().orElse(0);
		return found.stream().filter(candidate -> candidate.edits == least)
				.sorted(Comparator.comparingInt(Candidate::documents).reversed().thenComparing(Candidate::word))
				.limit(CANDIDATES).map(Candidate::word).toList();
	}

	private static boolean isLetters(String word) {
		return word.codePoints().allMatch(Character::isLetter);
	}

	/** Short and in capitals; a long word in capitals is only shouted. */
	private static boolean isAbbreviation(Word word) {
		return CommonWords.isCapitals(word.surface()) && word.surface().length() <= 6;
	}

	private record Candidate(String word, int edits, int documents) {
	}
}
