package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cmn.portal.search.Analysis.Word;

/** One word, or words side by side, in the fields of both languages, weighing as much as they are rare. */
final class WordQueries {

	/** The text behind the link beside the library's own words about it. */
	private static final float BODY = 0.4f;
	/** What the second-best field adds: a resource that says it in both languages, or in its text as well. */
	private static final float SECOND_FIELD = 0.5f;
	/** What standing in the title adds, the more the less else the title says. */
	private static final float TITLE = 1f;

	private final Lexicon lexicon;
	private final boolean titles;

	/** @param titles whether the title alone is looked at once more */
	WordQueries(Lexicon lexicon, boolean titles) {
		this.lexicon = lexicon;
		this.titles = titles;
	}

	Query word(Word word, float scale) throws IOException {
		var entry = lexicon.entry(word);
		var anywhere = new ArrayList<Query>();
		var inTitles = new ArrayList<Query>();
		for (var term : entry.terms()) {
			float weight = scale * entry.rarity();
			if (Documents.isBody(term.field())) {
				anywhere.add(weighing(term, weight * BODY));
			} else {
				anywhere.add(weighing(term, weight));
				inTitles.add(weighing(new Term(Documents.title(term.field()), term.text()), weight * TITLE));
			}
		}
		if (!titles || inTitles.isEmpty()) {
			return best(anywhere);
		}
		return new BooleanQuery.Builder().add(best(anywhere), Occur.MUST).add(best(inTitles), Occur.SHOULD).build();
	}

	/** Only in the fields that have all of the words: the others would cost as much and find nothing. */
	Query sideBySide(List<Word> words, float scale) throws IOException {
		var anywhere = new ArrayList<Query>();
		for (var language : Language.values()) {
			for (var field : fields(language)) {
				if (has(field, words)) {
					anywhere.add(phrase(field, language, words));
				}
			}
		}
		return anywhere.isEmpty() ? MatchNoDocsQuery.INSTANCE : new BoostQuery(new DisjunctionMaxQuery(anywhere, 0), scale * lexicon.rarity(words));
	}

	private boolean has(String field, List<Word> words) throws IOException {
		for (var word : words) {
			if (lexicon.entry(word).terms().stream().noneMatch(term -> term.field().equals(field))) {
				return false;
			}
		}
		return true;
	}

	static Query sideBySide(List<Word> words) {
		var anywhere = new ArrayList<Query>();
		for (var language : Language.values()) {
			fields(language).forEach(field -> anywhere.add(phrase(field, language, words)));
		}
		return new DisjunctionMaxQuery(anywhere, 0);
	}

	private static List<String> fields(Language language) {
		return List.of(language.code(), Documents.body(language));
	}

	private static Query phrase(String field, Language language, List<Word> words) {
		var phrase = new PhraseQuery.Builder();
		words.forEach(word -> phrase.add(new Term(field, Analysis.stem(language, word))));
		return phrase.build();
	}

	/** All of the words in that part, in one language or the other. */
	static Query within(Part part, List<Word> words) {
		var languages = new BooleanQuery.Builder();
		for (var language : Language.values()) {
			var all = new BooleanQuery.Builder();
			words.forEach(word -> all.add(new TermQuery(new Term(Documents.within(part, language), Analysis.stem(language, word))), Occur.FILTER));
			languages.add(all.build(), Occur.SHOULD);
		}
		return languages.build();
	}

	private static Query weighing(Term term, float weight) {
		return new BoostQuery(new TermQuery(term), weight);
	}

	private static Query best(List<Query> of) {
		return switch (of.size()) {
			case 0 -> MatchNoDocsQuery.INSTANCE;
			case 1 -> of.getFirst();
			default -> new DisjunctionMaxQuery(of, SECOND_FIELD);
		};
	}
}
