package org.cmn.portal.search;

import java.util.List;

/**
 * One line of the curated list: whoever asks for the term also finds the equivalents.
 *
 * @param capitalsOnly the term is a common word in lower case (MED, PEER): it counts only when written as here
 * @param broader      the equivalents say more than the term: they are searched only where nothing of the term is found
 */
public record Synonym(String term, List<String> equivalents, boolean capitalsOnly, boolean broader) {

	public Synonym {
		equivalents = List.copyOf(equivalents);
	}

	/** Another way to say the same. */
	public Synonym(String term, List<String> equivalents, boolean capitalsOnly) {
		this(term, equivalents, capitalsOnly, false);
	}
}
