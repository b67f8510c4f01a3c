package org.cmn.portal.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A room with a few findable things, for the tests of the search. */
final class Shelf implements SearchSource {

	static final String NAME = "thing";

	final TreeMap<String, SearchDocument> things = new TreeMap<>();
	final List<Changed> changed = new ArrayList<>();
	int asked;

	static SearchDocument thing(String id, String title) {
		return new SearchDocument(NAME, id).text(Part.TITLE, Language.EN, title).order(title, 0).version(1);
	}

	Shelf with(SearchDocument... documents) {
		for (var document : documents) {
			things.put(document.id(), document);
		}
		return this;
	}

	static SearchQuery query(String text) {
		return query(text, Map.of());
	}

	static SearchQuery query(String text, Map<String, Set<String>> chosen) {
		return new SearchQuery(NAME, text, Map.of(), chosen, List.of("colour", "size"), SearchQuery.Order.RELEVANCE, 1, 20, true);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<SearchDocument> documents(Collection<String> ids) {
		asked += ids.size();
		return ids.stream().filter(things::containsKey).map(things::get).toList();
	}

	@Override
	public List<String> idsAfter(String after, int limit) {
		return things.tailMap(after, false).keySet().stream().limit(limit).toList();
	}

	@Override
	public List<Changed> changedSince(Instant moment) {
		return List.copyOf(changed);
	}
}
