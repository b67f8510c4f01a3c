package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.cmn.portal.search.Analysis.Word;

/**
 * The words of the index as one search sees them: where a word stands and how rare it is. A word is as rare as the field
 * in which it is commonest says: it would be unjust if an English word that strayed into one French text counted for more
 * there than the right word.
 */
final class Lexicon {

	/** Fewer are never too many to look at. */
	private static final int EVERYWHERE = 1000;

	private final IndexSearcher searcher;
	private final IndexReader reader;
	private final Map<String, Entry> entries = new HashMap<>();

	Lexicon(IndexSearcher searcher) {
		this.searcher = searcher;
		this.reader = searcher.getIndexReader();
	}

	/**
	 * @param terms     the fields that have the word, with its stem there
	 * @param documents that have it, in the field where it is commonest
	 * @param rarity    as BM25 has it: nearly nought for a word in every document
	 */
	record Entry(List<Term> terms, int documents, float rarity) {

		boolean occurs() {
			return documents > 0;
		}
	}

	Entry entry(Word word) throws IOException {
		var entry = entries.get(word.surface());
		if (entry == null) {
			entry = look(word);
			entries.put(word.surface(), entry);
		}
		return entry;
	}

	private Entry look(Word word) throws IOException {
		var terms = new ArrayList<Term>();
		int most = 0;
		for (var language : Language.values()) {
			var stem = Analysis.stem(language, word);
			for (var field : List.of(language.code(), Documents.body(language))) {
				var term = new Term(field, stem);
				int documents = reader.docFreq(term);
				if (documents > 0) {
					terms.add(term);
					most = Math.max(most, documents);
				}
			}
		}
		double rarity = Math.log(1 + (reader.maxDoc() - most + 0.5) / (most + 0.5));
		return new Entry(List.copyOf(terms), most, (float) Math.max(rarity, 0.01));
	}

	/** What the words weigh together when all of them are found. */
	float rarity(List<Word> words) throws IOException {
		float sum = 0;
		for (var word : words) {
			sum += entry(word).rarity();
		}
		return sum;
	}

	boolean occur(List<Word> words) throws IOException {
		for (var word : words) {
			if (!entry(word).occurs()) {
				return false;
			}
		}
		return true;
	}

	boolean occursOneOf(List<Word> words) throws IOException {
		for (var word : words) {
			if (entry(word).occurs()) {
				return true;
			}
		}
		return false;
	}

	/** Whether something has all of the words. */
	boolean occurTogether(List<Word> words) throws IOException {
		if (words.size() < 2 || !occur(words)) {
			return occur(words);
		}
		var all = new BooleanQuery.Builder();
		for (var word : words) {
			var anywhere = new BooleanQuery.Builder();
			entry(word).terms().forEach(term -> anywhere.add(new TermQuery(term), Occur.SHOULD));
			all.add(anywhere.build(), Occur.FILTER);
		}
		return searcher.search(all.build(), 1).totalHits.value() > 0;
	}

	/** Whether some title has all of the words: then this library speaks so. */
	boolean titled(List<Word> words) throws IOException {
		for (var language : Language.values()) {
			var all = new BooleanQuery.Builder();
			words.forEach(word -> all.add(new TermQuery(new Term(Documents.title(language), Analysis.stem(language, word))), Occur.FILTER));
			if (searcher.search(all.build(), 1).totalHits.value() > 0) {
				return true;
			}
		}
		return false;
	}

	/** In a tenth of a large library. */
	boolean isEverywhere(Word word) throws IOException {
		return entry(word).documents() > Math.max(EVERYWHERE, reader.maxDoc() / 10);
	}
}
