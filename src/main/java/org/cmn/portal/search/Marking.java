package org.cmn.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.cmn.portal.search.SearchResult.Hit;

/** Marks the words found in titles and summaries, whole phrases as phrases. */
final class Marking {

	private static final Part[] PARTS = { Part.TITLE, Part.SUMMARY };

	private Marking() {
	}

	static List<Hit> hits(IndexSearcher searcher, Query query, ScoreDoc[] found) throws IOException {
		var marked = new EnumMap<Language, Map<String, String[]>>(Language.class);
		var documents = new int[found.length];
		for (int i = 0; i < found.length; i++) {
			documents[i] = found[i].doc;
		}
		for (var language : Language.values()) {
			marked.put(language, mark(searcher, query, documents, language));
		}
		var hits = new ArrayList<Hit>();
		var stored = searcher.storedFields();
		for (int i = 0; i < found.length; i++) {
			var id = stored.document(found[i].doc, java.util.Set.of(Documents.ID)).get(Documents.ID);
			float score = Float.isNaN(found[i].score) ? 0 : found[i].score;
			hits.add(new Hit(id, score, of(Part.TITLE, marked, i), of(Part.SUMMARY, marked, i)));
		}
		return hits;
	}

	private static Map<String, String[]> mark(IndexSearcher searcher, Query query, int[] documents, Language language) throws IOException {
		var fields = new String[PARTS.length];
		var passages = new int[PARTS.length];
		for (int i = 0; i < PARTS.length; i++) {
			fields[i] = Documents.stored(PARTS[i], language);
			passages[i] = 1;
		}
		var highlighter = UnifiedHighlighter.builder(searcher, Analysis.byField())
				.withFieldMatcher(field -> field.equals(language.code()))
				.withBreakIterator(WholeBreakIterator::new)
				.withMaxNoHighlightPassages(0)
				.withFormatter(new MarkedText())
				.build();
		return highlighter.highlightFields(fields, query, documents, passages);
	}

	private static Map<Language, String> of(Part part, Map<Language, Map<String, String[]>> marked, int hit) {
		var texts = new EnumMap<Language, String>(Language.class);
		marked.forEach((language, fields) -> {
			var text = fields.get(Documents.stored(part, language))[hit];
			if (text != null) {
				texts.put(language, text);
			}
		});
		return texts;
	}
}
