package org.cmn.portal.links;

import java.util.Set;

/** The pages at these addresses say something else than before, or readers get there now and did not, or no longer. */
public record LinkChanged(Set<String> addresses) {

	public LinkChanged {
		addresses = Set.copyOf(addresses);
	}
}
