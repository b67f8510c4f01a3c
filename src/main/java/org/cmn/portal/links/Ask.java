package org.cmn.portal.links;

/**
 * What is asked of an address.
 *
 * @param headOnly     only whether it is there
 * @param etag         of the answer that is known already, or null
 * @param lastModified of the answer that is known already, or null
 * @param turn         lets one wait for one's turn before each request, redirects included
 */
record Ask(boolean headOnly, String etag, String lastModified, Turn turn) {

	/** Whose turn it is at a host; blocks until it is this one's. */
	@FunctionalInterface
	interface Turn {

		void await(String host);
	}

	static final Turn AT_ONCE = host -> {
	};

	static Ask page(Turn turn) {
		return new Ask(false, null, null, turn);
	}

	static Ask whetherThere(Turn turn) {
		return new Ask(true, null, null, turn);
	}

	/** The answer is 304 without a body while it is as it was. */
	Ask unlessAsKnown(String knownEtag, String knownDate) {
		return new Ask(headOnly, knownEtag, knownDate, turn);
	}
}
