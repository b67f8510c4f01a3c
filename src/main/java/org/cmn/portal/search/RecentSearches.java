package org.cmn.portal.search;

import java.io.IOException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.search.IndexSearcher;

/**
 * What was found lately, for those who ask the same: people of one network ask alike, come back from a result and look
 * once more. Kept by the state of the index and of the synonyms, so that a change of either is seen by the next to ask.
 */
final class RecentSearches {

	/** A page of a hundred hits with all its counts takes some twenty kilobytes, most take a fifth of that. */
	private static final int MOST = 1_000;
	private static final Duration KEPT = Duration.ofMinutes(10);

	private final Cache<Asked, SearchResult> found = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

	/** @param index the state that was asked; {@code synonyms} a table never changes, so it is the same or another */
	private record Asked(Object index, SynonymTable synonyms, SearchQuery query) {
	}

	/** Looks something up. */
	interface Looking {
		SearchResult look() throws IOException;
	}

	/** Two who ask the same at once both look: neither waits for the other's thread. */
	SearchResult find(IndexSearcher searcher, SynonymTable synonyms, SearchQuery query, Looking looking) throws IOException {
		var index = searcher.getIndexReader().getReaderCacheHelper();
		if (index == null) {
			return looking.look();
		}
		var asked = new Asked(index.getKey(), synonyms, query);
		var known = found.getIfPresent(asked);
		if (known == null) {
			known = looking.look();
			found.put(asked, known);
		}
		return known;
	}
}
