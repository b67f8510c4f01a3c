package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.cmn.portal.search.SearchResult.Hit;

/**
 * Marks the words found in titles and summaries, by reading the page's few short texts once more. Lucene's own highlighter
 * does more, such as choosing passages, and took four fifths of a search's time for it.
 */
final class Marking {

	private static final Set<String> FIELDS = fields();

	private final Map<Language, Set<String>> terms = new EnumMap<>(Language.class);

	private Marking(Query query) {
		for (var language : Language.values()) {
			var ofLanguage = new HashSet<String>();
			query.visit(new QueryVisitor() {
				@Override
				public boolean acceptField(String field) {
					return field.equals(language.code());
				}

				@Override
				public void consumeTerms(Query part, Term... words) {
					for (var word : words) {
						ofLanguage.add(word.text());
					}
				}
			});
			terms.put(language, ofLanguage);
		}
	}

	/** In the order found. Words that were excluded are not marked. */
	static List<Hit> hits(IndexSearcher searcher, Query query, ScoreDoc[] found) throws IOException {
		var marking = new Marking(query);
		var stored = searcher.storedFields();
		var hits = new ArrayList<Hit>(found.length);
		for (var one : found) {
			var document = stored.document(one.doc, FIELDS);
			float score = Float.isNaN(one.score) ? 0 : one.score;
			hits.add(new Hit(document.get(Documents.ID), score, marking.of(Part.TITLE, document), marking.of(Part.SUMMARY, document)));
		}
		return hits;
	}

	/** Only texts in which something is marked. */
	private Map<Language, String> of(Part part, Document document) {
		var texts = new EnumMap<Language, String>(Language.class);
		for (var language : Language.values()) {
			var text = document.get(Documents.stored(part, language));
			var places = text == null ? List.<MarkedText.Place>of() : places(language, text);
			if (!places.isEmpty()) {
				texts.put(language, MarkedText.html(text, places));
			}
		}
		return texts;
	}

	private List<MarkedText.Place> places(Language language, String text) {
		var wanted = terms.get(language);
		var places = new ArrayList<MarkedText.Place>();
		Analysis.eachStem(language, text, (term, start, end) -> {
			if (wanted.contains(term)) {
				places.add(new MarkedText.Place(start, end));
			}
		});
		return places;
	}

	private static Set<String> fields() {
		var fields = new HashSet<>(Set.of(Documents.ID));
		for (var language : Language.values()) {
			fields.add(Documents.stored(Part.TITLE, language));
			fields.add(Documents.stored(Part.SUMMARY, language));
		}
		return Set.copyOf(fields);
	}
}
