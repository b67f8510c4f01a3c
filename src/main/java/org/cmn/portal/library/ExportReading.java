package org.cmn.portal.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cmn.portal.search.Search;
import org.cmn.portal.search.SearchQuery;
import org.cmn.portal.search.SearchResult;

/** Reads what goes out while it is written, each stretch in a transaction of its own: none stays open as long as a slow line takes. */
@ApplicationScoped
@Transactional
class ExportReading {

	private static final int STRETCH = 500;

	@Inject
	private ExportStore store;

	@Inject
	private LibraryStore library;

	@Inject
	private Search search;

	List<String> idsAfter(String after, ExportFilter filter, String topic) {
		return store.idsAfter(after, filter, topic, STRETCH);
	}

	/** In the order asked for; what has vanished or got another status meanwhile is left out. */
	List<ResourceCard> cards(List<String> ids, Set<String> statuses, boolean forReaders) {
		var cards = library.byIds(ids).stream().filter(resource -> statuses.contains(resource.status().code())).map(ResourceCard::of)
				.collect(Collectors.toMap(ResourceCard::id, card -> forReaders ? card.forReaders() : card));
		store.forget();
		return ids.stream().filter(cards::containsKey).map(cards::get).toList();
	}

	/** What a search for words finds, the best first: as much as can be paged through. */
	List<String> found(ExportFilter filter) {
		var query = filter.query();
		var chosen = new LinkedHashMap<String, Set<String>>();
		Facet.FOR_READERS.forEach(facet -> chosen.put(facet.code(), query.chosen(facet)));
		var ids = new LinkedHashSet<String>();
		for (int page = 1, got = SearchQuery.MAX_SIZE; got == SearchQuery.MAX_SIZE && page * SearchQuery.MAX_SIZE <= SearchQuery.MAX_WINDOW; page++) {
			var hits = search.find(new SearchQuery(ResourceDocuments.SOURCE, query.text(), Map.of(Facet.STATUS.code(), filter.statuses()), chosen, List.of(),
					query.searchOrder(), page, SearchQuery.MAX_SIZE, query.synonyms())).map(SearchResult::hits).orElse(List.of());
			hits.forEach(hit -> ids.add(hit.id()));
			got = hits.size();
		}
		return new ArrayList<>(ids);
	}

	Map<String, Set<String>> byTopic(Collection<String> ids) {
		return store.byTopic(ids);
	}
}
