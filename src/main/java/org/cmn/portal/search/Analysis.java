package org.cmn.portal.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How text becomes terms. Three ways: English stems, French stems, and the plain words of both languages by which
 * spelling is judged and half words are completed. Accents and case never matter, and nothing is dropped: common words
 * are left out of questions, not of the index, so that phrases stay whole.
 */
final class Analysis {

	/** The field of plain words; each language has a field of its own, named by its code. */
	static final String WORD = "word";

	/** No phrase reaches from the end of one part into the next. */
	private static final int BETWEEN_PARTS = 10;

	private static final NormalizeCharMap COLONS = colons();

	/** Words of one language: some three megabytes. */
	private static final int REMEMBERED = 30_000;

	private static final Analyzer PLAIN = new Chain(null);
	private static final Map<Language, Analyzer> STEMS = Map.of(Language.EN, new Chain(Language.EN), Language.FR, new Chain(Language.FR));

	private static final Map<Language, LoadingCache<String, String>> STEMMED = Map.of(Language.EN, stemmed(Language.EN), Language.FR, stemmed(Language.FR));

	private Analysis() {
	}

	private static NormalizeCharMap colons() {
		var map = new NormalizeCharMap.Builder();
		map.add(":", " ");
		return map.build();
	}

	static Analyzer byField() {
		return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
			@Override
			protected Analyzer getWrappedAnalyzer(String field) {
				for (var language : Language.values()) {
					// Titles, bodies and single parts stand in fields that end in the language.
					if (field.equals(language.code()) || field.endsWith("." + language.code())) {
						return STEMS.get(language);
					}
				}
				return PLAIN;
			}
		};
	}

	/** The words of a text, each as it was written and as it is compared. */
	static List<Word> words(String text) {
		var words = new ArrayList<Word>();
		each(PLAIN, text, (term, start, end) -> words.add(new Word(text.substring(start, end), term)));
		return words;
	}

	/** The term under which a word stands in the field of a language. */
	static String stem(Language language, Word word) {
		return STEMMED.get(language).get(word.norm());
	}

	/** Every word of a text as its language's field holds it, with its place. */
	static void eachStem(Language language, String text, Visitor visitor) {
		var stemmed = STEMMED.get(language);
		each(PLAIN, text, (term, start, end) -> visitor.token(stemmed.get(term), start, end));
	}

	/** The words of a language come again and again, and to stem one takes longer than all else that is done to it. */
	private static LoadingCache<String, String> stemmed(Language language) {
		var alone = new OneWord(language);
		return Caffeine.newBuilder().maximumSize(REMEMBERED).build(norm -> {
			var terms = new ArrayList<String>(1);
			each(alone, norm, (term, start, end) -> terms.add(term));
			return terms.isEmpty() ? norm : terms.getFirst();
		});
	}

	private static void each(Analyzer analyzer, String text, Visitor visitor) {
		try (var tokens = analyzer.tokenStream(WORD, text)) {
			var term = tokens.addAttribute(CharTermAttribute.class);
			var offset = tokens.addAttribute(OffsetAttribute.class);
			tokens.reset();
			while (tokens.incrementToken()) {
				visitor.token(term.toString(), offset.startOffset(), offset.endOffset());
			}
			tokens.end();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Told of one word: its term, where it begins, and the first character after it. */
	interface Visitor {
		void token(String term, int start, int end);
	}

	/**
	 * @param surface as written
	 * @param norm    lower case, without accents, elided article or possessive
	 */
	record Word(String surface, String norm) {

		static Word of(String plain) {
			return new Word(plain, plain);
		}
	}

	/** @param language null for words as they are */
	private static TokenStream stemmed(Language language, TokenStream plain) {
		return language == Language.EN ? new KStemFilter(plain) : language == Language.FR ? new FrenchLightStemFilter(plain) : plain;
	}

	/** What {@link Chain} does to a word that is plain already. */
	private static final class OneWord extends Analyzer {

		private final Language language;

		OneWord(Language language) {
			this.language = language;
		}

		@Override
		protected TokenStreamComponents createComponents(String field) {
			var tokenizer = new KeywordTokenizer();
			return new TokenStreamComponents(tokenizer, stemmed(language, tokenizer));
		}
	}

	private static final class Chain extends Analyzer {

		private final Language language;

		Chain(Language language) {
			this.language = language;
		}

		@Override
		protected TokenStreamComponents createComponents(String field) {
			var tokenizer = new StandardTokenizer();
			TokenStream tokens = new EnglishPossessiveFilter(new ElisionFilter(new UnseenFilter(tokenizer), FrenchAnalyzer.DEFAULT_ARTICLES));
			return new TokenStreamComponents(tokenizer, stemmed(language, new ASCIIFoldingFilter(new LowerCaseFilter(tokens))));
		}

		/** The tokenizer takes a colon between letters for a part of the word, as it is in Swedish. */
		@Override
		protected Reader initReader(String field, Reader reader) {
			return new MappingCharFilter(COLONS, reader);
		}

		@Override
		public int getPositionIncrementGap(String field) {
			return BETWEEN_PARTS;
		}
	}
}
