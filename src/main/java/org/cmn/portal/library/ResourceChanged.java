package org.cmn.portal.library;

import java.util.Set;

/** These resources are not what they were. */
public record ResourceChanged(Set<String> ids) {

	public ResourceChanged {
		ids = Set.copyOf(ids);
	}
}
