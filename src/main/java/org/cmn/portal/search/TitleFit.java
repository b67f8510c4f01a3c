package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.cmn.portal.search.Analysis.Word;
import org.cmn.portal.search.Question.Way;
import org.cmn.portal.search.Question.Worth;
import org.cmn.portal.search.SearchExplanation.How;

/**
 * How nearly a title says what was asked and nothing else: the share of the question that stands in the title, times the
 * share of the title that stands in the question, common words aside. Who asks for cancer wants what is called so before
 * what is called breast cancer; term weights cannot tell, because both titles have the word once. Numbers count as words:
 * type 3 is another thing than type 2.
 *
 * <p>Documents have to be asked for in rising order.
 */
final class TitleFit {

	/** Said in other words it fits a little less than in the words asked. */
	private static final float OTHERWISE = 0.9f;
	private static final int MOST_WORDS = Long.SIZE;

	/** The words of the question by their stems, each as a bit; words of one stem are one. */
	private final Map<Language, Map<String, Long>> bits = new EnumMap<>(Language.class);
	private final List<Part> parts = new ArrayList<>();
	private final int words;
	private LeafReaderContext leaf;
	private final Map<Language, Titles> titles = new EnumMap<>(Language.class);

	/** One unit of the question. */
	private record Part(float weight, List<Said> ways) {
	}

	/** One way to say a unit: its words by their numbers, and what each weighs of the whole. */
	private record Said(int[] words, float[] shares, float worth) {
	}

	/** The titles of one segment in one language. */
	private record Titles(SortedSetDocValues values, Map<Long, Long> asked) {
	}

	TitleFit(Question question, Lexicon lexicon) throws IOException {
		var numbers = new LinkedHashMap<Word, Integer>();
		for (var unit : question.units().stream().filter(unit -> unit.worth() != Worth.DOSE).toList()) {
			var ways = new ArrayList<Said>();
			var asked = unit.asked();
			ways.add(said(asked, numbers, lexicon));
			for (var way : unit.others()) {
				if (lexicon.occur(way.telling())) {
					ways.add(said(way, numbers, lexicon));
				}
			}
			parts.add(new Part(unit.worth().weight() * lexicon.rarity(asked.telling()), ways));
		}
		words = numbers.size();
		for (var language : Language.values()) {
			var ofLanguage = new HashMap<String, Long>();
			numbers.forEach((word, number) -> ofLanguage.merge(Analysis.stem(language, word), 1L << number, (one, other) -> one | other));
			bits.put(language, ofLanguage);
		}
	}

	private static Said said(Way way, Map<Word, Integer> numbers, Lexicon lexicon) throws IOException {
		var telling = way.telling();
		var numbered = new int[telling.size()];
		var shares = new float[telling.size()];
		float all = lexicon.rarity(telling);
		for (int i = 0; i < numbered.length; i++) {
			numbered[i] = numbers.computeIfAbsent(telling.get(i), word -> numbers.size());
			shares[i] = lexicon.entry(telling.get(i)).rarity() / all;
		}
		return new Said(numbered, shares, way.how() == How.ASKED ? 1 : OTHERWISE);
	}

	/** @return 0 to 1; the better of the two languages */
	float of(LeafReaderContext of, int doc) throws IOException {
		if (parts.isEmpty() || words > MOST_WORDS) {
			return 0;
		}
		if (of != leaf) {
			leaf = of;
			for (var language : Language.values()) {
				titles.put(language, titles(language));
			}
		}
		float best = 0;
		for (var language : Language.values()) {
			best = Math.max(best, fit(language, doc - of.docBase));
		}
		return best;
	}

	private Titles titles(Language language) throws IOException {
		var values = DocValues.getSortedSet(leaf.reader(), Documents.titleWords(language));
		var asked = new HashMap<Long, Long>();
		for (var word : bits.get(language).entrySet()) {
			long ordinal = values.lookupTerm(new BytesRef(word.getKey()));
			if (ordinal >= 0) {
				asked.put(ordinal, word.getValue());
			}
		}
		return new Titles(values, asked);
	}

	private float fit(Language language, int doc) throws IOException {
		var title = titles.get(language);
		if (title.asked().isEmpty() || !title.values().advanceExact(doc)) {
			return 0;
		}
		int all = title.values().docValueCount();
		int matched = 0;
		long found = 0;
		for (int i = 0; i < all; i++) {
			var standsFor = title.asked().get(title.values().nextOrd());
			if (standsFor != null) {
				matched++;
				found |= standsFor;
			}
		}
		return matched == 0 ? 0 : share(found) * matched / all;
	}

	private float share(long found) {
		float share = 0;
		float whole = 0;
		for (var part : parts) {
			float best = 0;
			for (var way : part.ways()) {
				float has = 0;
				for (int i = 0; i < way.words().length; i++) {
					has += (found >> way.words()[i] & 1) == 1 ? way.shares()[i] : 0;
				}
				best = Math.max(best, has * way.worth());
			}
			share += part.weight() * best;
			whole += part.weight();
		}
		return whole == 0 ? 0 : share / whole;
	}
}
