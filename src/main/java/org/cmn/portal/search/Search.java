package org.cmn.portal.search;

import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The front desk of the search. Finds references; the room they belong to decides who sees them. Takes any text: there
 * is no wrong question.
 */
@ApplicationScoped
public class Search {

	@Inject
	private IndexUpkeep upkeep;

	private final RecentSearches recent = new RecentSearches();

	/**
	 * Empty while the index is being made anew: it would find too little.
	 *
	 * @throws org.cmn.portal.platform.refusal.Refused for a page or size out of bounds, with the bound
	 */
	public Optional<SearchResult> find(SearchQuery query) {
		query.requireBounds();
		if (!upkeep.isWhole()) {
			return Optional.empty();
		}
		try {
			var synonyms = upkeep.synonyms();
			return Optional.of(upkeep.index().read(searcher -> recent.find(searcher, synonyms, query, () -> new Finder(searcher, query, synonyms).find())));
		} catch (AlreadyClosedException e) {
			// A fault has just taken it away.
			return Optional.empty();
		}
	}

	/** Why the thing of that id stands where it stands in such a search; empty when there is no such thing. */
	public Optional<SearchExplanation> explain(SearchQuery query, String id) {
		try {
			return upkeep.index().read(searcher -> new Finder(searcher, query, upkeep.synonyms()).explain(id));
		} catch (AlreadyClosedException e) {
			return Optional.empty();
		}
	}

	/**
	 * Asks the room for these things again, in the background; to be called after the commit. What is there takes the
	 * place of what was, what is gone goes. Visible within a second.
	 */
	public void refresh(String source, Collection<String> ids) {
		upkeep.refresh(source, ids);
	}

	/** Reads the curated synonyms again. */
	public void refreshSynonyms() {
		upkeep.refreshSynonyms();
	}

	/** False while the index is being made anew. */
	public boolean isWhole() {
		return upkeep.isWhole();
	}

	/** How the index does. */
	public IndexState state() {
		return upkeep.state();
	}

	/** Puts everything in again, in the background, without stopping the search. */
	public void rebuild() {
		upkeep.rebuild();
	}
}
