package org.cmn.portal.links;

import java.util.Set;

/** The pages at these addresses say something else than before. */
public record LinkTextChanged(Set<String> addresses) {

	public LinkTextChanged {
		addresses = Set.copyOf(addresses);
	}
}
