package org.cmn.portal.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
	private static final int COMPLETIONS_LOOKED_AT = 2000;
	private static final int SHORTEST_HALF = 3;
	/** Letters from which one slip, and two, are forgiven. */
	private static final int ONE_SLIP = 5;
	private static final int TWO_SLIPS = 9;
	/** A word in no more things than this may itself be a slip, when its neighbour is so many times as frequent. */
	private static final int RARE = 3;
	private static final int FAR_MORE = 20;

	/** Building the automaton of a word costs more than the search; the same words are asked again and again. */
	private static final Cache<Asked, List<Candidate>> CORRECTIONS = Caffeine.newBuilder().maximumSize(5_000).expireAfterAccess(Duration.ofMinutes(10)).build();

	private final IndexReader reader;
	private final Terms terms;

	Spelling(IndexReader reader) throws IOException {
		this.reader = reader;
		this.terms = MultiTerms.getTerms(reader, Analysis.WORD);
	}

	/**
	 * The likeliest words for one that nothing contains, best first; empty when it occurs, or nothing is near. Half a term of
	 * the curated list may have the stem of the whole (suboxon, in French): it is the term that is meant.
	 *
	 * @param last whether nothing comes after it: it may still be being typed
	 */
	List<String> meant(Word word, boolean last, SynonymTable synonyms) throws IOException {
		if (terms == null || !isLetters(word.norm()) || synonyms.knows(word.norm()) || occursAsItIs(word)) {
			return List.of();
		}
		if (occursInAnotherForm(word)) {
			return completions(word).stream().filter(longer -> synonyms.knows(longer) && isAnotherForm(word.norm(), longer)).limit(1).toList();
		}
		// Three or four letters with more words after them are a word of their own: pot is not the beginning of potency.
		var completions = last || word.norm().length() >= ONE_SLIP ? completions(word) : List.<String>of();
		return completions.isEmpty() && !isAbbreviation(word) ? best(corrections(word.norm(), synonyms)) : completions;
	}

	/** A far more frequent word that differs by one slip from a rare one; of four letters that nothing has, by two that changed places. */
	Optional<String> likelier(Word rare) throws IOException {
		int documents = reader.docFreq(new Term(Analysis.WORD, rare.norm()));
		if (documents == 0 && rare.norm().length() == ONE_SLIP - 1 && isLetters(rare.norm()) && !isAbbreviation(rare)) {
			return swapped(rare.norm());
		}
		if (terms == null || documents == 0 || documents > RARE || rare.norm().length() < ONE_SLIP || !isLetters(rare.norm()) || isAbbreviation(rare)) {
			return Optional.empty();
		}
		return corrections(rare.norm(), SynonymTable.EMPTY).stream()
				.filter(other -> other.edits == 1 && other.documents >= FAR_MORE * documents && !isAnotherForm(rare.norm(), other.word))
				.max(Comparator.comparingInt(Candidate::documents)).map(Candidate::word);
	}

	/** Four letters are never corrected, but of two that changed places one may ask (pian). The first one stays. */
	private Optional<String> swapped(String wrong) throws IOException {
		var found = new ArrayList<Candidate>();
		for (int i = 1; i < wrong.length() - 1; i++) {
			var other = wrong.substring(0, i) + wrong.charAt(i + 1) + wrong.charAt(i) + wrong.substring(i + 2);
			int documents = reader.docFreq(new Term(Analysis.WORD, other));
			if (documents > RARE) {
				found.add(new Candidate(other, 1, documents));
			}
		}
		return best(found).stream().findFirst();
	}

	/** Opioid and opioids: the stems find both anyway. */
	private static boolean isAnotherForm(String one, String other) {
		for (var language : Language.values()) {
			if (Analysis.stem(language, Word.of(one)).equals(Analysis.stem(language, Word.of(other)))) {
				return true;
			}
		}
		return false;
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

	private List<Candidate> corrections(String wrong, SynonymTable synonyms) throws IOException {
		int allowed = wrong.length() >= TWO_SLIPS ? 2 : wrong.length() >= ONE_SLIP ? 1 : 0;
		if (allowed == 0) {
			return List.of();
		}
		var found = new ArrayList<>(inTheIndex(wrong, allowed));
		for (var word : synonyms.near(wrong, allowed)) {
			add(wrong, word, 0, allowed, found);
		}
		return found;
	}

	private List<Candidate> inTheIndex(String wrong, int allowed) throws IOException {
		var view = reader.getReaderCacheHelper();
		var known = view == null ? null : CORRECTIONS.getIfPresent(new Asked(view.getKey(), wrong));
		if (known != null) {
			return known;
		}
		var found = new ArrayList<Candidate>();
		// One slip is never in the first letter, which costs double.
		var near = new FuzzyTermsEnum(terms, new Term(Analysis.WORD, wrong), allowed, allowed == 1 ? 1 : 0, true);
		for (var term = near.next(); term != null; term = near.next()) {
			add(wrong, term.utf8ToString(), near.docFreq(), allowed, found);
		}
		if (view != null) {
			CORRECTIONS.put(new Asked(view.getKey(), wrong), List.copyOf(found));
		}
		return found;
	}

	private static void add(String wrong, String word, int documents, int allowed, List<Candidate> found) {
		int edits = Edits.between(wrong, word);
		if (edits > 0 && edits <= allowed && isLetters(word)) {
			found.add(new Candidate(word, edits, documents));
		}
	}

	private boolean occursAsItIs(Word word) throws IOException {
		return reader.docFreq(new Term(Analysis.WORD, word.norm())) > 0;
	}

	private boolean occursInAnotherForm(Word word) throws IOException {
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
				.map(Candidate::word).distinct().limit(CANDIDATES).toList();
	}

	private static boolean isLetters(String word) {
		return word.codePoints().allMatch(Character::isLetter);
	}

	/** Short and in capitals; a long word in capitals is only shouted. */
	private static boolean isAbbreviation(Word word) {
		return CommonWords.isCapitals(word.surface()) && word.surface().length() <= 6;
	}

	/** @param view the state of the index that was asked */
	private record Asked(Object view, String word) {
	}

	private record Candidate(String word, int edits, int documents) {
	}
}
