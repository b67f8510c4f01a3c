package org.cmn.portal.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Marks the words found in whatever text is shown, by reading it once more as the index did. The texts come from the
 * room, not from the index: what is marked is what stands there now, and the index keeps no copy. Lucene's own
 * highlighter does more, such as choosing passages, and took four fifths of a search's time for it.
 */
public final class Marking {

	/** A text longer than this, in characters, is read to its end only where its beginning has none of the words. */
	private static final int BEGINNING = 1_500;

	/** Marks nothing. */
	public static final Marking NONE = new Marking(MatchNoDocsQuery.INSTANCE);

	private final Map<Language, Set<String>> terms = new EnumMap<>(Language.class);

	/** Words that were excluded are not marked. */
	Marking(Query query) {
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

	/**
	 * @param text may be null
	 * @return safe HTML that holds no tag but {@code <mark>}, a long text cut to the part that matters; null when nothing
	 *         in it is marked
	 */
	public String html(Language language, String text) {
		var wanted = terms.get(language);
		if (text == null || wanted.isEmpty()) {
			return null;
		}
		var places = places(wanted, language, beginning(text));
		if (places.isEmpty() && text.length() > BEGINNING) {
			places = places(wanted, language, text);
		}
		return places.isEmpty() ? null : MarkedText.html(text, places);
	}

	private static List<MarkedText.Place> places(Set<String> wanted, Language language, String text) {
		var places = new ArrayList<MarkedText.Place>();
		for (var word : ReadTexts.words(language, text)) {
			if (wanted.contains(word.term())) {
				places.add(new MarkedText.Place(word.start(), word.end()));
			}
		}
		return places;
	}

	private static String beginning(String text) {
		if (text.length() <= BEGINNING) {
			return text;
		}
		int space = text.lastIndexOf(' ', BEGINNING);
		return text.substring(0, space > 0 ? space : BEGINNING);
	}
}
