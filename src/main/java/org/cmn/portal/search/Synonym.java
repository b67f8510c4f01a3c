package org.cmn.portal.search;

import java.util.List;

/**
 * One line of the curated list: whoever asks for the term also finds the equivalents.
 *
 * @param capitalsOnly the term is a common word in lower case (MED, PEER): it counts only when written as here
 */
public record Synonym(String term, List<String> equivalents, boolean capitalsOnly) {

	public Synonym {
		equivalents = List.copyOf(equivalents);
	}
}
