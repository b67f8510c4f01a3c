package org.cmn.portal.search;

import java.util.ArrayList;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The texts that are shown most, read once: marking the words of a page of results took a tenth of a search's time, nearly
 * all of it for stemming the same summaries again. A text is its own key, so a changed one is read anew.
 */
final class ReadTexts {

	/** About 20 MB when full: a word's place comes to some 30 bytes, its term is shared. */
	private static final long LETTERS = 4_000_000;

	private record Key(Language language, String text) {
	}

	/** One word of a text: its term, where it begins, and the first character after it. */
	record Place(String term, int start, int end) {
	}

	private static final Cache<Key, List<Place>> READ = Caffeine.newBuilder().maximumWeight(LETTERS)
			.weigher((Key key, List<Place> places) -> key.text().length()).build();

	private ReadTexts() {
	}

	/** Every word as its language's field holds it, in order. */
	static List<Place> words(Language language, String text) {
		return READ.get(new Key(language, text), key -> {
			var places = new ArrayList<Place>();
			Analysis.eachStem(language, text, (term, start, end) -> places.add(new Place(term, start, end)));
			return List.copyOf(places);
		});
	}
}
