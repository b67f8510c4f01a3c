package org.cmn.portal.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Makes the index equal to one room's tables. Everything here can be done again at any time: a document is asked for
 * and put in the place of what was there, or taken out when the room no longer has it. One thread at a time, or an
 * older answer could overtake a newer one.
 */
final class Reindex {

	static final int PAGE = 500;
	/** A transaction that began earlier and committed later than the last look is seen again this long. */
	static final Duration OVERLAP = Duration.ofMinutes(1);

	private final SearchIndex index;
	private final SearchSource source;
	/** The versions that are in the index of what changed lately. */
	private final Map<String, Long> lately = new HashMap<>();

	Reindex(SearchIndex index, SearchSource source) {
		this.index = index;
		this.source = source;
	}

	synchronized void refresh(Collection<String> ids) throws IOException {
		var all = List.copyOf(ids);
		for (int from = 0; from < all.size(); from += PAGE) {
			put(all.subList(from, Math.min(all.size(), from + PAGE)));
		}
		index.show();
	}

	/** Looks for what changed at or after that moment, on any node. Answers how much there was to do. */
	synchronized int sweep(Instant since) throws IOException {
		var changed = source.changedSince(since.minus(OVERLAP));
		var missing = changed.stream().filter(change -> !Long.valueOf(change.version()).equals(lately.get(change.id()))).map(SearchSource.Changed::id).toList();
		if (!missing.isEmpty()) {
			refresh(missing);
		}
		lately.clear();
		changed.forEach(change -> lately.put(change.id(), change.version()));
		return missing.size();
	}

	/** Walks over everything, puts it in, and takes out what is no longer there. The search goes on meanwhile. */
	void everything() throws IOException {
		var after = "";
		while (after != null) {
			after = stretch(after);
		}
	}

	private synchronized String stretch(String after) throws IOException {
		var ids = source.idsAfter(after, PAGE);
		var upTo = ids.size() < PAGE ? null : ids.getLast();
		put(ids);
		index.removeBetween(source.name(), after, upTo, ids);
		index.show();
		return upTo;
	}

	private void put(List<String> ids) throws IOException {
		var documents = source.documents(ids);
		var gone = new LinkedHashSet<>(ids);
		documents.forEach(document -> {
			gone.remove(document.id());
			lately.put(document.id(), document.version());
		});
		index.put(documents);
		index.remove(source.name(), gone);
	}
}
