package org.cmn.portal.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A room whose things can be found. The index asks; the room answers from its tables. Nothing here decides who may see
 * what: the room does, whenever it turns found ids into cards.
 */
public interface SearchSource {

	/** What these things are called in the index, e.g. {@code resource}. */
	String name();

	/** The documents of those of the ids that are to be found; what is left out is taken out of the index. */
	List<SearchDocument> documents(Collection<String> ids);

	/**
	 * The ids that come after one, for a walk over everything.
	 *
	 * @param after empty to begin
	 * @return at most {@code limit}, in byte order
	 */
	List<String> idsAfter(String after, int limit);

	/** What was changed at or after that moment, here or on another node, with the version it has now. */
	List<Changed> changedSince(Instant moment);

	record Changed(String id, long version) {
	}
}
