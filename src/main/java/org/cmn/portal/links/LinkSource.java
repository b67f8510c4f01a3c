package org.cmn.portal.links;

import java.util.Collection;
import java.util.List;

/** A room that hands out addresses. */
public interface LinkSource {

	/**
	 * An address that is in use.
	 *
	 * @param titles what the room calls it, in every language
	 */
	record InUse(String address, String titles) {
	}

	/**
	 * The addresses in use that come after one, for a walk over all of them.
	 *
	 * @param after empty to begin
	 * @return at most {@code limit}, in order, each once
	 */
	List<InUse> after(String after, int limit);

	/** Those of the addresses that are in use. */
	List<InUse> of(Collection<String> addresses);
}
